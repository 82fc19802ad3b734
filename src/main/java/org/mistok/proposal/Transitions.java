package org.mistok.proposal;

import static org.mistok.proposal.Guard.CHECKED;
import static org.mistok.proposal.Guard.CONCEPT_WRITTEN;
import static org.mistok.proposal.Guard.IN_TIME;
import static org.mistok.proposal.Guard.OUTCOME_WRITTEN;
import static org.mistok.proposal.Guard.PUBLISHABLE;
import static org.mistok.proposal.Guard.TWO_PARTIES;
import static org.mistok.proposal.State.APPROVED;
import static org.mistok.proposal.State.COMPLETED;
import static org.mistok.proposal.State.CONCEPT;
import static org.mistok.proposal.State.DRAFTING;
import static org.mistok.proposal.State.FOLLOW_UP;
import static org.mistok.proposal.State.IDEA;
import static org.mistok.proposal.State.IMPLEMENTATION;
import static org.mistok.proposal.State.PARKED;
import static org.mistok.proposal.State.READY;
import static org.mistok.proposal.State.REJECTED;
import static org.mistok.proposal.State.RESERVE;
import static org.mistok.proposal.State.SUBMITTED;
import static org.mistok.proposal.State.WITHDRAWN;
import static org.mistok.proposal.Transition.Who.ANY;
import static org.mistok.proposal.Transition.Who.EVERY;
import static org.mistok.proposal.Transition.Who.LEAD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.proposal.Transition.Who;

/// The one table of what can be done with a joint proposal. What does not stand here is not possible.
public final class Transitions {

    /// The states from which a proposal can be parked and given up: all before approval.
    private static final Set<State> BEFORE_APPROVAL =
            EnumSet.of(IDEA, CONCEPT, DRAFTING, READY, SUBMITTED, RESERVE, REJECTED);

    private static final List<Transition> TABLE = table();

    private Transitions() {}

    private static List<Transition> table() {
        List<Transition> table = new ArrayList<>(List.of(
                row(Action.CONSENT, IDEA, CONCEPT, EVERY, TWO_PARTIES, CONCEPT_WRITTEN),
                row(Action.CONSENT, DRAFTING, DRAFTING, EVERY, TWO_PARTIES, CONCEPT_WRITTEN),
                row(Action.DRAFT, CONCEPT, DRAFTING, ANY),
                row(Action.READY, DRAFTING, READY, ANY, CHECKED),
                why(Action.REOPEN, CONCEPT, IDEA, ANY),
                why(Action.REOPEN, READY, DRAFTING, ANY),
                row(Action.SUBMIT, READY, SUBMITTED, LEAD, IN_TIME),
                row(Action.APPROVE, SUBMITTED, APPROVED, LEAD),
                row(Action.APPROVE, RESERVE, APPROVED, LEAD),
                row(Action.RESERVE, SUBMITTED, RESERVE, LEAD),
                why(Action.REJECT, SUBMITTED, REJECTED, LEAD),
                why(Action.REJECT, RESERVE, REJECTED, LEAD),
                why(Action.REDRAFT, REJECTED, DRAFTING, ANY),
                row(Action.IMPLEMENT, APPROVED, IMPLEMENTATION, ANY),
                row(Action.COMPLETE, IMPLEMENTATION, COMPLETED, LEAD, OUTCOME_WRITTEN),
                row(Action.FOLLOW_UP, COMPLETED, FOLLOW_UP, ANY),
                row(Action.RESUME, PARKED, null, ANY),
                why(Action.WITHDRAW, PARKED, WITHDRAWN, LEAD),
                row(Action.REVISE, IDEA, IDEA, ANY),
                row(Action.REVISE, CONCEPT, IDEA, ANY),
                row(Action.REVISE, DRAFTING, DRAFTING, ANY),
                row(Action.REVISE, READY, DRAFTING, ANY)));
        for (State state : BEFORE_APPROVAL) {
            table.add(why(Action.PARK, state, PARKED, ANY));
            table.add(why(Action.WITHDRAW, state, WITHDRAWN, LEAD));
        }
        for (State state : EnumSet.copyOf(State.AFTER_APPROVAL)) {
            table.add(row(Action.PUBLISH, state, state, EVERY, PUBLISHABLE));
            table.add(why(Action.UNPUBLISH, state, state, ANY));
        }
        return List.copyOf(table);
    }

    private static Transition row(Action action, State from, @Nullable State to, Who who, Guard... guards) {
        return new Transition(action, from, to, who, Set.of(guards), false);
    }

    private static Transition why(Action action, State from, State to, Who who) {
        return new Transition(action, from, to, who, Set.of(), true);
    }

    public static List<Transition> list() {
        return TABLE;
    }

    /// Null when the action is not possible in the state.
    public static @Nullable Transition find(State from, Action action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst()
                .orElse(null);
    }
}
