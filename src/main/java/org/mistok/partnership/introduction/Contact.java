package org.mistok.partnership.introduction;

import org.jspecify.annotations.Nullable;

/// How to reach one side. An office's mailbox is preferred; the person stands there by own choice only.
///
/// @param mailbox of the office; null when none was given
/// @param name and `email` of the person who acted; null when the person does not want it, or has gone
public record Contact(
        @Nullable String mailbox,
        @Nullable String name,
        @Nullable String email) {

    /// What a side lets the other know once the introduction is accepted.
    ///
    /// @param mailbox of the office; empty for none
    /// @param person whether name and address of the person who acts go with it
    public record Offered(String mailbox, boolean person) {

        /// For steps that reveal no contact.
        public static final Offered NOTHING = new Offered("", false);

        public Offered {
            mailbox = mailbox.strip().toLowerCase(java.util.Locale.ROOT);
        }

        @Nullable
        String mailboxOrNull() {
            return mailbox.isEmpty() ? null : mailbox;
        }
    }
}
