package org.mistok.exchange.upload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Register;

/// The sorts of files that can be imported.
public enum ImportKind {
    SPREADSHEET(null),
    /// Known partnerships, one a row.
    PARTNERSHIPS(null),
    KATOTTG(Register.KATOTTG),
    HROMADAS(Register.HROMADAS),
    LAU(Register.LAU),
    GEONAMES(Register.GEONAMES);

    private final @Nullable Register register;

    ImportKind(@Nullable Register register) {
        this.register = register;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Null for lists that people have made.
    @Nullable
    Register register() {
        return register;
    }
}
