package org.mistok.partnership;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.partnership.Transitions.Line.By;

/// How an agreement moves on: the one table from which the service, the answers about what is possible, the reference
/// and
/// the tests are made.
public final class Transitions {

    /// One line of the table.
    ///
    /// @param to where it leads; a confirmation leads there once it is the last one that was missing
    public record Line(State from, Action action, By by, State to) {

        /// Which party may do it.
        public enum By {
            /// One that has not confirmed yet.
            UNDECIDED,
            /// One that has confirmed.
            DECIDED,
            ANY
        }
    }

    public static final List<Line> TABLE = List.of(
            new Line(State.PROPOSED, Action.CONFIRM, By.UNDECIDED, State.ACTIVE),
            new Line(State.PROPOSED, Action.DECLINE, By.UNDECIDED, State.DECLINED),
            new Line(State.PROPOSED, Action.WITHDRAW, By.DECIDED, State.DECLINED),
            new Line(State.INTENDED, Action.BEGIN, By.ANY, State.ACTIVE),
            new Line(State.INTENDED, Action.END, By.ANY, State.ENDED),
            new Line(State.ACTIVE, Action.REST, By.ANY, State.DORMANT),
            new Line(State.ACTIVE, Action.END, By.ANY, State.ENDED),
            new Line(State.DORMANT, Action.WAKE, By.ANY, State.ACTIVE),
            new Line(State.DORMANT, Action.END, By.ANY, State.ENDED));

    private Transitions() {}

    static @Nullable Line find(State from, Action action) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .findFirst()
                .orElse(null);
    }

    /// What this side can do now.
    static List<Action> actions(Agreement agreement, Side side) {
        return Arrays.stream(Action.values())
                .filter(action -> {
                    Line line = find(agreement.state(), action);
                    return line != null && !side.of(agreement, line.by()).isEmpty();
                })
                .toList();
    }
}
