package org.mistok.account;

import java.util.Locale;

/// What a person may do.
public enum Role {
    /// Has an account and acts for nobody.
    READER,
    /// Acts for at least one organisation.
    MEMBER,
    /// May edit organisations, decides claims and invites, in the countries of its charge.
    COORDINATOR,
    /// As a coordinator of all countries, and invites coordinators.
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the person may edit organisations without being their member.
    public boolean coordinates() {
        return this == COORDINATOR || this == ADMINISTRATOR;
    }

    /// @throws IllegalArgumentException when the text is no role
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "A role is one of reader, member, coordinator, administrator, not '" + code + "'.");
    }
}
