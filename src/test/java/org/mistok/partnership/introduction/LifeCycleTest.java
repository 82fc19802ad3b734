package org.mistok.partnership.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The table, written down a second time as one reads it.
class LifeCycleTest {
    private static final List<Action> COLUMNS = List.of(
            Action.SEE,
            Action.ASK,
            Action.ANSWER,
            Action.ACCEPT,
            Action.DECLINE,
            Action.PASS_ON,
            Action.WITHDRAW,
            Action.EXPIRE);

    private static final String EXPECTED = """
            sent      seen asked -    accepted declined passed-on withdrawn expired
            seen      -    asked -    accepted declined passed-on withdrawn expired
            asked     -    -     seen accepted declined passed-on withdrawn expired
            accepted  -    -     -    -        -        -         -         -
            declined  -    -     -    -        -        -         -         -
            passed-on -    -     -    -        -        -         -         -
            expired   -    -     -    -        -        -         -         -
            withdrawn -    -     -    -        -        -         -         -
            """;

    @Test
    void everyStageAndActionLeadsWhereItShould() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(Action.values());
        Set<Stage> rows = EnumSet.noneOf(Stage.class);
        for (String line : EXPECTED.lines().toList()) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.strip().split(" +")));
            Stage from = Stage.of(cells.removeFirst());
            rows.add(from);
            for (int i = 0; i < COLUMNS.size(); i++) {
                Stage to = cells.get(i).equals("-") ? null : Stage.of(cells.get(i));
                assertThat(LifeCycle.next(from, COLUMNS.get(i)))
                        .as("%s from %s", COLUMNS.get(i).code(), from.code())
                        .isEqualTo(to);
            }
        }
        assertThat(rows).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void noLineStandsTwice() {
        Set<String> seen = new HashSet<>();
        LifeCycle.TABLE.forEach(
                line -> assertThat(seen.add(line.from() + " " + line.action())).isTrue());
    }

    @Test
    void whatIsOpenCanEndByItselfAndWhatIsClosedCanDoNothing() {
        for (Stage stage : Stage.values()) {
            assertThat(LifeCycle.next(stage, Action.EXPIRE) != null).isEqualTo(stage.isOpen());
            assertThat(LifeCycle.actions(stage, EnumSet.allOf(Side.class)).isEmpty())
                    .isEqualTo(!stage.isOpen());
        }
    }

    @Test
    void everyCodeIsReadBack() {
        for (Stage stage : Stage.values()) {
            assertThat(Stage.find(stage.code())).isEqualTo(stage);
        }
        for (Action action : Action.values()) {
            assertThat(Action.find(action.code())).isEqualTo(action == Action.EXPIRE ? null : action);
        }
        for (DeclineReason reason : DeclineReason.values()) {
            assertThat(DeclineReason.find(reason.code())).isEqualTo(reason);
        }
    }
}
