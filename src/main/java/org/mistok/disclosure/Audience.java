package org.mistok.disclosure;

import java.util.Locale;

/// For whom a fact is meant, from the widest circle to the narrowest.
public enum Audience {
    /// Anybody, with or without an account.
    PUBLIC,
    /// Signed-in members of organisations and coordinators. The default for needs that could be targets.
    REGISTERED,
    /// Organisations in a partnership with the owner. Shown to them, but never part of anybody's ranking.
    PARTNER,
    /// The organisation itself.
    OWNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when the text is no audience
    public static Audience of(String code) {
        for (Audience audience : values()) {
            if (audience.code().equals(code)) {
                return audience;
            }
        }
        throw new IllegalArgumentException(
                "An audience is one of public, registered, partner, owner, not '" + code + "'.");
    }
}
