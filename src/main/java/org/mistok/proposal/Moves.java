package org.mistok.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Transition.Who;

/// What the table of transitions makes of a wish. Pure: no clock, no database.
public final class Moves {
    static final int LONGEST_REASON = 1_000;

    private final Proposal proposal;
    private final Set<RegisterCode> speaksFor;
    private final Predicate<Guard> holds;

    /// @param speaksFor the parties that whoever asks speaks for
    /// @param holds whether a condition is met
    public Moves(Proposal proposal, Set<RegisterCode> speaksFor, Predicate<Guard> holds) {
        this.proposal = proposal;
        this.speaksFor = Set.copyOf(speaksFor);
        this.holds = holds;
    }

    /// What may be done now, in the order of the actions.
    public List<Action> allowed() {
        return Action.asked().stream()
                .filter(action -> actor(action, null) != null)
                .filter(action -> unmet(action).isEmpty())
                .toList();
    }

    /// What the state offers to whoever asks, though conditions may stand in the way.
    public List<Action> offered() {
        return Action.asked().stream()
                .filter(action -> actor(action, null) != null)
                .toList();
    }

    /// The conditions of an action that do not hold.
    public Set<Guard> unmet(Action action) {
        Transition row = Transitions.find(proposal.state(), action);
        Set<Guard> unmet = EnumSet.noneOf(Guard.class);
        if (row != null) {
            row.guards().stream().filter(holds.negate()).forEach(unmet::add);
        }
        return unmet;
    }

    /// For whom an action would be done; null when whoever asks may not do it from here.
    public @Nullable RegisterCode actor(Action action, @Nullable RegisterCode wanted) {
        Transition row = Transitions.find(proposal.state(), action);
        return proposal.parties().stream()
                .filter(party -> row != null && may(row, party))
                .map(Party::organisation)
                .filter(code -> speaksFor.contains(code) && (wanted == null || wanted.equals(code)))
                .findFirst()
                .orElse(null);
    }

    private static boolean may(Transition row, Party party) {
        boolean hasDoneIt = row.action() == Action.PUBLISH ? party.publishes() : party.consents();
        return switch (row.who()) {
            case LEAD -> party.part() == Party.Part.LEAD;
            case ANY -> true;
            case EVERY -> !hasDoneIt;
        };
    }

    /// What comes of the wish.
    public Decision decide(Wish wish) {
        Transition row = Transitions.find(proposal.state(), wish.action());
        RegisterCode party = actor(wish.action(), wish.party());
        Set<Guard> unmet = unmet(wish.action());
        if (row == null || party == null || !unmet.isEmpty()) {
            return new Decision.NotAllowed(proposal, allowed(), party == null ? Set.of() : unmet);
        }
        if (row.needsReason() && wish.reason().isBlank()) {
            return new Decision.Refused(List.of(new Refusal("reason", "proposal-reason", List.of())));
        }
        return new Decision.Accepted(moved(row, party));
    }

    private Proposal moved(Transition row, RegisterCode party) {
        List<Party> parties = proposal.parties().stream()
                .map(one -> after(row.action(), one, one.organisation().equals(party)))
                .toList();
        boolean all = row.who() != Who.EVERY
                || parties.stream().allMatch(row.action() == Action.PUBLISH ? Party::publishes : Party::consents);
        State to = !all ? row.from() : row.to() == null ? parkedFrom() : row.to();
        Proposal moved = proposal.with(to, to == State.PARKED ? row.from() : null, parties);
        return row.action() == Action.REDRAFT ? moved.with(proposal.content().forAnotherCall()) : moved;
    }

    private State parkedFrom() {
        State from = proposal.parkedFrom();
        if (from == null) {
            throw new IllegalStateException("Proposal " + proposal.id() + " is parked from nowhere.");
        }
        return from;
    }

    /// What an action does to the consents of a party.
    private static Party after(Action action, Party party, boolean actor) {
        return switch (action) {
            case CONSENT -> actor ? party.consenting(true) : party;
            case REOPEN -> actor ? party.consenting(false) : party;
            case REDRAFT, REVISE -> party.consenting(false);
            case PUBLISH -> actor ? party.publishing(true) : party;
            case UNPUBLISH -> party.publishing(false);
            case DRAFT,
                    READY,
                    SUBMIT,
                    APPROVE,
                    RESERVE,
                    REJECT,
                    IMPLEMENT,
                    COMPLETE,
                    FOLLOW_UP,
                    PARK,
                    RESUME,
                    WITHDRAW -> party;
        };
    }
}
