package org.mistok.proposal;

import java.util.Locale;
import java.util.Set;

/// How far a joint proposal is. What can be done from each state stands in [Transitions].
public enum State {
    /// Somebody has written it down; not all parties have agreed.
    IDEA,
    /// All parties have agreed on the concept.
    CONCEPT,
    /// The application is being written.
    DRAFTING,
    /// All checks are green and all parties agree.
    READY,
    /// It lies with the funder.
    SUBMITTED,
    /// The funder pays.
    APPROVED,
    /// The funder does not pay; it can be redrafted for another call.
    REJECTED,
    /// The funder pays if others drop out.
    RESERVE,
    /// The project runs.
    IMPLEMENTATION,
    /// The project is over, its outcome is written down.
    COMPLETED,
    /// What the project began goes on.
    FOLLOW_UP,
    /// It rests for now.
    PARKED,
    /// It was given up. The end.
    WITHDRAWN;

    /// The states in which the parties can let everybody read it.
    static final Set<State> AFTER_APPROVAL = Set.of(APPROVED, IMPLEMENTATION, COMPLETED, FOLLOW_UP);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when the text is no state
    public static State of(String code) {
        for (State state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("There is no state '" + code + "' of a proposal.");
    }
}
