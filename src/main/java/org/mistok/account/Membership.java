package org.mistok.account;

import java.util.Locale;
import org.mistok.place.RegisterCode;

/// A person may act for an organisation.
public record Membership(RegisterCode organisation, Right right) {

    /// What a member may do.
    public enum Right {
        /// Changes the profile and speaks for the organisation.
        EDITOR,
        /// As an editor, and decides who else may.
        OWNER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException when the text is no right
        public static Right of(String code) {
            for (Right right : values()) {
                if (right.code().equals(code)) {
                    return right;
                }
            }
            throw new IllegalArgumentException("A member is editor or owner, not '" + code + "'.");
        }
    }

    public static Membership owner(RegisterCode organisation) {
        return new Membership(organisation, Right.OWNER);
    }

    /// `UA05020030000031457=owner`
    static Membership parse(String text) {
        int equals = text.indexOf('=');
        return new Membership(RegisterCode.of(text.substring(0, equals)), Right.of(text.substring(equals + 1)));
    }
}
