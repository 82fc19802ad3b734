package org.mistok.partnership.introduction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why somebody declines.
public enum DeclineReason {
    /// The needs and offers do not meet.
    NO_FIT,
    /// Nobody has the time for another partnership.
    NO_CAPACITY,
    /// Later perhaps.
    NOT_NOW,
    /// No common language, and no interpreter.
    NO_LANGUAGE,
    /// The council has decided otherwise, or not yet.
    NO_MANDATE,
    /// To be told in words.
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null for a word that is no reason.
    public static @Nullable DeclineReason find(String code) {
        for (DeclineReason reason : values()) {
            if (reason.code().equals(code)) {
                return reason;
            }
        }
        return null;
    }
}
