package org.mistok.account.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Somebody wants to act for an organisation.
///
/// @param email as it was when the claim was made; the claimant has proved it
/// @param message to the coordinator
/// @param domainMatches whether the address belongs to an official domain of the organisation
/// @param reason of the decision; null until there is one
public record Claim(
        long id,
        RegisterCode organisation,
        String email,
        String claimant,
        String message,
        boolean domainMatches,
        Instant writtenAt,
        State state,
        @Nullable String reason) {

    /// How far it has got.
    public enum State {
        OPEN,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// What may be done from here.
        public List<Action> actions() {
            return this == OPEN ? List.of(Action.values()) : List.of();
        }
    }

    /// What moves a claim on.
    public enum Action {
        /// By a coordinator: the claimant becomes an owner.
        GRANT(State.GRANTED),
        /// By a coordinator.
        REFUSE(State.REFUSED),
        /// By the claimant.
        WITHDRAW(State.WITHDRAWN);

        private final State leadsTo;

        Action(State leadsTo) {
            this.leadsTo = leadsTo;
        }

        State leadsTo() {
            return leadsTo;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Null for a word that is no action.
        public static @Nullable Action find(String code) {
            for (Action action : values()) {
                if (action.code().equals(code)) {
                    return action;
                }
            }
            return null;
        }
    }
}
