package org.mistok.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.proposal.Sample.LEAD;
import static org.mistok.proposal.Sample.PARTNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mistok.place.RegisterCode;

/// Every state with every action, and the table against what is told of it.
class TransitionsTest {

    /// The life-cycle once more, written down by hand: action, from, to; `*` stands for all states before approval,
    /// `+` for all after it, `=` for the same state.
    private static final String EXPECTED = """
            consent    idea            concept
            consent    drafting        =
            draft      concept         drafting
            ready      drafting        ready
            reopen     concept         idea
            reopen     ready           drafting
            submit     ready           submitted
            approve    submitted       approved
            approve    reserve         approved
            reserve    submitted       reserve
            reject     submitted       rejected
            reject     reserve         rejected
            redraft    rejected        drafting
            implement  approved        implementation
            complete   implementation  completed
            follow-up  completed       follow-up
            park       *               parked
            resume     parked          back
            withdraw   *               withdrawn
            withdraw   parked          withdrawn
            publish    +               =
            unpublish  +               =
            revise     idea            =
            revise     concept         idea
            revise     drafting        =
            revise     ready           drafting
            """;

    private static final List<String> BEFORE =
            List.of("idea", "concept", "drafting", "ready", "submitted", "reserve", "rejected");
    private static final List<String> AFTER = List.of("approved", "implementation", "completed", "follow-up");

    static Stream<Arguments> pairs() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(Action.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndActionIsAsWrittenDown(State state, Action action) {
        Transition row = Transitions.find(state, action);
        String found = row == null ? "-" : row.to() == null ? "back" : row.to().code();

        assertThat(found).isEqualTo(expected(state, action));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsNotInTheTableIsRefusedWithWhatIs(State state, Action action) {
        Proposal proposal = Sample.in(state);
        Moves moves = new Moves(proposal, Set.of(LEAD), _ -> true);
        Decision decision = moves.decide(new Wish(action, null, "because"));

        if (expected(state, action).equals("-")) {
            assertThat(decision).isEqualTo(new Decision.NotAllowed(proposal, moves.allowed(), Set.of()));
        } else {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void strangersCanDoNothing(State state, Action action) {
        Proposal proposal = Sample.in(state);
        Moves moves = new Moves(proposal, Set.of(RegisterCode.of("PL-1465011")), _ -> true);

        assertThat(moves.decide(new Wish(action, null, "because")))
                .isEqualTo(new Decision.NotAllowed(proposal, List.of(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aConditionThatDoesNotHoldStandsInTheWay(State state, Action action) {
        Transition row = Transitions.find(state, action);
        Moves moves = new Moves(Sample.in(state), Set.of(LEAD), _ -> false);
        Decision decision = moves.decide(new Wish(action, null, "because"));

        if (row != null && row.guards().isEmpty()) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.NotAllowed.class,
                            not -> assertThat(not.unmet()).isEqualTo(row == null ? Set.of() : row.guards()));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatNeedsAReasonIsNotDoneWithoutOne(State state, Action action) {
        Transition row = Transitions.find(state, action);
        Moves moves = new Moves(Sample.in(state), Set.of(LEAD), _ -> true);
        boolean refused = moves.decide(new Wish(action, null, "  ")) instanceof Decision.Refused;

        assertThat(refused).isEqualTo(row != null && row.needsReason());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatTheLeadDecidesThePartnerCannot(State state, Action action) {
        Transition row = Transitions.find(state, action);
        Moves moves = new Moves(Sample.in(state), Set.of(PARTNER), _ -> true);
        boolean accepted = moves.decide(new Wish(action, null, "because")) instanceof Decision.Accepted;

        assertThat(accepted).isEqualTo(row != null && row.who() != Transition.Who.LEAD);
    }

    @Test
    void theStateChangesWithTheLastConsentOnly() {
        Proposal idea = Sample.in(State.IDEA);
        Proposal half = accepted(idea, Action.CONSENT, LEAD);
        assertThat(half.state()).isEqualTo(State.IDEA);
        assertThat(new Moves(half, Set.of(LEAD), _ -> true).decide(new Wish(Action.CONSENT, null, "")))
                .isInstanceOf(Decision.NotAllowed.class);
        Proposal whole = accepted(half, Action.CONSENT, PARTNER);

        assertThat(whole.state()).isEqualTo(State.CONCEPT);
        assertThat(whole.isAgreed()).isTrue();
    }

    @Test
    void aChangeTakesEveryConsentBack() {
        Proposal agreed = accepted(accepted(Sample.in(State.IDEA), Action.CONSENT, LEAD), Action.CONSENT, PARTNER);
        Proposal revised = accepted(agreed, Action.REVISE, PARTNER);

        assertThat(revised.state()).isEqualTo(State.IDEA);
        assertThat(revised.parties()).noneMatch(Party::consents);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDEA", "CONCEPT", "DRAFTING", "READY", "SUBMITTED", "RESERVE", "REJECTED"})
    void whatWasParkedGoesOnWhereItWas(State state) {
        Proposal parked = accepted(Sample.in(state), Action.PARK, PARTNER);

        assertThat(parked.state()).isEqualTo(State.PARKED);
        assertThat(accepted(parked, Action.RESUME, LEAD)).isEqualTo(Sample.in(state));
    }

    @Test
    void aRedraftHasNoCallAndNoConsentsAndIsANewRevision() {
        Proposal redraft = accepted(Sample.in(State.REJECTED), Action.REDRAFT, LEAD);

        assertThat(redraft.content().call()).isNull();
        assertThat(redraft.content().details().reference()).isEmpty();
        assertThat(redraft.revision()).isEqualTo(2);
        assertThat(redraft.isAgreed()).isFalse();
    }

    @Test
    void everybodyReadsItWhenAllPartiesHaveAgreedAndUntilOneObjects() {
        Proposal half = accepted(Sample.in(State.APPROVED), Action.PUBLISH, PARTNER);
        assertThat(half.isPublished()).isFalse();
        Proposal whole = accepted(half, Action.PUBLISH, LEAD);
        assertThat(whole.isPublished()).isTrue();

        assertThat(accepted(whole, Action.UNPUBLISH, PARTNER).isPublished()).isFalse();
    }

    @Test
    void everyStateCanBeReached() {
        Set<State> reached = EnumSet.of(State.IDEA);
        for (int i = 0; i < State.values().length; i++) {
            Transitions.list().stream()
                    .filter(row -> reached.contains(row.from()) && row.to() != null)
                    .map(Transition::to)
                    .toList()
                    .forEach(reached::add);
        }

        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
    }

    @Test
    void thePageOfTheDocumentationShowsThisTable() throws IOException {
        String page = Files.readString(Path.of("docs", "reference", "proposals.md"));

        assertThat(page).contains("```mermaid\n" + Diagram.mermaid() + "\n```").contains(Diagram.table());
    }

    private static Proposal accepted(Proposal proposal, Action action, RegisterCode party) {
        Decision decision = new Moves(proposal, Set.of(party), _ -> true).decide(new Wish(action, party, "because"));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).proposal();
    }

    private static String expected(State state, Action action) {
        Set<String> found = new TreeSet<>();
        for (String line : EXPECTED.lines().toList()) {
            String[] parts = line.split(" +");
            boolean from = parts[1].equals(state.code())
                    || parts[1].equals("*") && BEFORE.contains(state.code())
                    || parts[1].equals("+") && AFTER.contains(state.code());
            if (parts[0].equals(action.code()) && from) {
                found.add(parts[2].equals("=") ? state.code() : parts[2]);
            }
        }
        return found.isEmpty() ? "-" : String.join(" ", found);
    }
}
