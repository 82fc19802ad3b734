package org.mistok.language;

import java.util.Locale;

/// How well an organisation can work in a language: the six levels of the Council of Europe's Common European
/// Framework of Reference, and [#NATIVE] for a language in which it works every day. Ordered from low to high.
public enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    NATIVE;

    /// 1 (A1) to 7 (native); 0 is free for "none" in packed columns.
    public int rank() {
        return ordinal() + 1;
    }

    /// The written form: `B2`, `native`.
    public String code() {
        return this == NATIVE ? "native" : name();
    }

    /// @throws IllegalArgumentException when the text is no level
    public static Level of(String code) {
        for (Level level : values()) {
            if (level.code().toLowerCase(Locale.ROOT).equals(code.toLowerCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "A language level is one of A1, A2, B1, B2, C1, C2, native, not '" + code + "'.");
    }
}
