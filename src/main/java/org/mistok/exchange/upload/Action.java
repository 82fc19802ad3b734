package org.mistok.exchange.upload;

import java.util.Locale;

/// What somebody can do with an import.
public enum Action {
    APPLY,
    /// Read the same file again, perhaps with other meanings of its columns.
    CHECK,
    DISCARD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
