package org.mistok.proposal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of the table: who may do what in which state, and where it leads.
///
/// @param to null for back to where it was parked
/// @param guards all must hold
/// @param needsReason whether whoever does it must say why
public record Transition(
        Action action, State from, @Nullable State to, Who who, Set<Guard> guards, boolean needsReason) {

    public Transition {
        guards = Set.copyOf(guards);
    }

    /// Who may do it.
    public enum Who {
        /// The party that leads.
        LEAD,
        /// Each party.
        ANY,
        /// All parties, each for itself; the state changes with the last of them.
        EVERY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
