package org.mistok.account;

import java.util.Locale;

/// What a person may do.
public enum Role {
    /// Speaks for one organisation.
    MEMBER,
    /// May edit any organisation and sees the reasons of other coordinators.
    COORDINATOR,
    /// As a coordinator, and may change the register's own settings.
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the person may edit any organisation.
    public boolean coordinates() {
        return this != MEMBER;
    }

    /// @throws IllegalArgumentException when the text is no role
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("A role is one of member, coordinator, administrator, not '" + code + "'.");
    }
}
