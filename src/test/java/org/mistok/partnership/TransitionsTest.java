package org.mistok.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Partnership;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// The whole table of transitions: every action in every state by every side, whether it is possible and where it
/// leads.
class TransitionsTest {
    private static final RegisterCode OURS = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode THEIRS = RegisterCode.of("DE-08115045");
    private static final Viewer.Member US = new Viewer.Member("us@example.org", false, Set.of(OURS), Set.of());

    /// What a side that has confirmed, and one that has not, can do: everything else is not possible.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROPOSED | WITHDRAW  | CONFIRM, DECLINE
            DECLINED |           |
            INTENDED | BEGIN, END | BEGIN, END
            ACTIVE   | REST, END | REST, END
            DORMANT  | WAKE, END | WAKE, END
            ENDED    |           |""")
    void everyStateAllowsExactlyThis(State state, String decided, String undecided) {
        assertThat(agreement(state, true).actionsOf(US)).isEqualTo(actions(decided));
        assertThat(agreement(state, false).actionsOf(US)).isEqualTo(actions(undecided));
        assertThat(agreement(state, true).actionsOf(Viewer.ANONYMOUS)).isEmpty();
    }

    static Stream<Transitions.Line> lines() {
        return Transitions.TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noLineStandsTwiceAndNoneLeadsToWhereItComesFrom(Transitions.Line line) {
        assertThat(Transitions.TABLE)
                .filteredOn(other -> other.from() == line.from() && other.action() == line.action())
                .containsExactly(line);
        assertThat(line.to()).isNotEqualTo(line.from());
    }

    @Test
    void everyStateIsReachedFromAProposalOrASourceAndCanComeToAnEnd() {
        assertThat(reached(EnumSet.of(State.PROPOSED, State.INTENDED))).containsExactlyInAnyOrder(State.values());
        for (State state : State.values()) {
            assertThat(reached(EnumSet.of(state))).containsAnyOf(State.ENDED, State.DECLINED);
        }
    }

    @Test
    void everyActionIsUsedSomewhere() {
        assertThat(Transitions.TABLE.stream().map(Transitions.Line::action).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Action.values());
    }

    private static Set<State> reached(Set<State> from) {
        Set<State> reached = EnumSet.copyOf(from);
        Deque<State> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            State state = open.pop();
            Transitions.TABLE.stream()
                    .filter(line -> line.from() == state && reached.add(line.to()))
                    .forEach(line -> open.push(line.to()));
        }
        return reached;
    }

    private static List<Action> actions(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(", ")).map(Action::valueOf).toList();
    }

    private static Agreement agreement(State state, boolean confirmed) {
        Terms terms = new Terms(Partnership.Type.PARTNERSHIP, "2024", null, null, Set.of(), List.of());
        List<Party> parties = List.of(
                new Party(OURS, null, CountryCode.UKRAINE, "UA05", Audience.PUBLIC, confirmed, true),
                new Party(THEIRS, null, CountryCode.of("DE"), "DE1", Audience.PUBLIC, !confirmed, true));
        return new Agreement(1, 1, state, terms, parties, null, THEIRS, null, Instant.EPOCH);
    }
}
