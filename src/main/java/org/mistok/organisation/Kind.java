package org.mistok.organisation;

import java.util.Locale;
import org.mistok.place.RegisterCode;

/// The three kinds of party.
public enum Kind {
    HROMADA,
    MUNICIPALITY,
    DIASPORA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that a code's shape implies.
    public static Kind of(RegisterCode code) {
        return switch (code.shape()) {
            case KATOTTG -> HROMADA;
            case LAU -> MUNICIPALITY;
            case SLUG -> DIASPORA;
        };
    }

    /// @throws IllegalArgumentException when the text is no kind
    public static Kind of(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("A kind is one of hromada, municipality, diaspora, not '" + code + "'.");
    }

    /// Whether a partnership between the two kinds is what Mistok is for: between different kinds, always; between
    /// two of the same kind, never (hromadas cooperate under a law of their own, municipalities have their own
    /// registers).
    public boolean matches(Kind other) {
        return this != other;
    }
}
