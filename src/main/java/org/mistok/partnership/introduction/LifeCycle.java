package org.mistok.partnership.introduction;

import static org.mistok.partnership.introduction.Action.ACCEPT;
import static org.mistok.partnership.introduction.Action.ANSWER;
import static org.mistok.partnership.introduction.Action.ASK;
import static org.mistok.partnership.introduction.Action.DECLINE;
import static org.mistok.partnership.introduction.Action.EXPIRE;
import static org.mistok.partnership.introduction.Action.PASS_ON;
import static org.mistok.partnership.introduction.Action.SEE;
import static org.mistok.partnership.introduction.Action.WITHDRAW;
import static org.mistok.partnership.introduction.Stage.ACCEPTED;
import static org.mistok.partnership.introduction.Stage.ASKED;
import static org.mistok.partnership.introduction.Stage.DECLINED;
import static org.mistok.partnership.introduction.Stage.EXPIRED;
import static org.mistok.partnership.introduction.Stage.PASSED_ON;
import static org.mistok.partnership.introduction.Stage.SEEN;
import static org.mistok.partnership.introduction.Stage.SENT;
import static org.mistok.partnership.introduction.Stage.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one table of what leads from which stage to which. What is not in it is not possible.
public final class LifeCycle {

    /// One line of the table.
    public record Transition(Stage from, Action action, Stage to) {}

    public static final List<Transition> TABLE = List.of(
            new Transition(SENT, SEE, SEEN),
            new Transition(SENT, ASK, ASKED),
            new Transition(SENT, ACCEPT, ACCEPTED),
            new Transition(SENT, DECLINE, DECLINED),
            new Transition(SENT, PASS_ON, PASSED_ON),
            new Transition(SENT, WITHDRAW, WITHDRAWN),
            new Transition(SENT, EXPIRE, EXPIRED),
            new Transition(SEEN, ASK, ASKED),
            new Transition(SEEN, ACCEPT, ACCEPTED),
            new Transition(SEEN, DECLINE, DECLINED),
            new Transition(SEEN, PASS_ON, PASSED_ON),
            new Transition(SEEN, WITHDRAW, WITHDRAWN),
            new Transition(SEEN, EXPIRE, EXPIRED),
            new Transition(ASKED, ANSWER, SEEN),
            new Transition(ASKED, ACCEPT, ACCEPTED),
            new Transition(ASKED, DECLINE, DECLINED),
            new Transition(ASKED, PASS_ON, PASSED_ON),
            new Transition(ASKED, WITHDRAW, WITHDRAWN),
            new Transition(ASKED, EXPIRE, EXPIRED));

    private LifeCycle() {}

    /// Where the action leads from this stage; null when it is not possible.
    public static @Nullable Stage next(Stage from, Action action) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .map(Transition::to)
                .findFirst()
                .orElse(null);
    }

    /// What the people of these sides can do in this stage, in the order of the table.
    public static List<Action> actions(Stage stage, Set<Side> sides) {
        return TABLE.stream()
                .filter(line ->
                        line.from() == stage && sides.contains(line.action().by()))
                .map(Transition::action)
                .toList();
    }
}
