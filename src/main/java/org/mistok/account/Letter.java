package org.mistok.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.RegisterCode;

/// Something that somebody must be told by mail. The room `notice` puts it into words.
public sealed interface Letter {

    Addressee to();

    /// @param unsubscribeKey of the link that stops notifications; null for somebody without an account
    record Addressee(
            String email,
            String name,
            InterfaceLanguage language,
            @Nullable String unsubscribeKey) {}

    /// A link that sets a new password.
    record PasswordReset(Addressee to, String token, Instant until) implements Letter {}

    /// To the new address: a link that makes it the one to sign in with.
    record AddressChange(Addressee to, String token, Instant until) implements Letter {}

    /// A link that lets the owner of the address in although others have failed too often.
    record Unlock(Addressee to, String token, Instant until) implements Letter {}

    /// @param organisation for which the person is to act; null for a coordinator or administrator
    /// @param role `editor`, `owner`, `coordinator` or `administrator`
    record Invitation(
            Addressee to,
            String token,
            Instant until,
            @Nullable RegisterCode organisation,
            String role) implements Letter {}

    /// To somebody without an account who wants to act for an organisation: a link that confirms the address.
    record ClaimConfirmation(Addressee to, String token, Instant until, RegisterCode organisation) implements Letter {}

    /// To coordinators: there is a claim to decide. Can be unsubscribed.
    record ClaimOpened(Addressee to, RegisterCode organisation, String claimant, boolean domainMatches)
            implements Letter {}

    /// To who takes part in it: there is news of work under way. Can be unsubscribed.
    record Notification(Addressee to, News news) implements Letter {}

    /// The last one: everything that named the person is erased. Nothing of it stays, either.
    record Farewell(Addressee to) implements Letter {}

    /// To somebody who has no password here: a link by which to confirm the wish to be erased.
    record ErasureConfirmation(Addressee to, String token, Instant until) implements Letter {}

    record ClaimDecided(Addressee to, RegisterCode organisation, boolean granted, String reason) implements Letter {}

    /// Something that matters for the security of the account has happened.
    record SecurityNote(Addressee to, Event event) implements Letter {

        /// What happened.
        public enum Event {
            PASSWORD_CHANGED,
            ADDRESS_CHANGED,
            FACTOR_ADDED,
            FACTOR_REMOVED,
            FACTOR_TAKEN_OFF,
            TOKEN_MADE;

            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }
}
