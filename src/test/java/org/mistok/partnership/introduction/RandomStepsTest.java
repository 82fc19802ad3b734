package org.mistok.partnership.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mistok.account.Outcome;

/// Any sequence of steps, by either side, at any pace, ends where a small model of its own says.
class RandomStepsTest {
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static Scene scene;

    @BeforeContainer
    static void open() {
        scene = Scene.open();
    }

    @AfterContainer
    static void close() {
        scene.close();
    }

    /// What somebody does, after some days.
    record Move(Action action, int days) {}

    /// The life of an introduction, told without the table: two clocks and an end.
    private static final class Model {
        private String end = "";
        private boolean seen;
        private boolean questioned;
        private Duration receiverLeft = Duration.ofDays(30);
        private Duration senderLeft = Duration.ZERO;

        void pass(int days) {
            if (end.isEmpty()) {
                Duration gone = Duration.ofDays(days);
                if (questioned) {
                    senderLeft = senderLeft.minus(gone);
                } else {
                    receiverLeft = receiverLeft.minus(gone);
                }
                Duration left = questioned ? senderLeft : receiverLeft;
                end = left.isPositive() ? "" : "expired";
            }
        }

        /// Whether it was possible.
        boolean does(Action action) {
            if (!end.isEmpty()) {
                return false;
            }
            switch (action) {
                case SEE -> {
                    if (seen || questioned) {
                        return false;
                    }
                    seen = true;
                }
                case ASK -> {
                    if (questioned) {
                        return false;
                    }
                    questioned = true;
                    senderLeft = Duration.ofDays(30);
                }
                case ANSWER -> {
                    if (!questioned) {
                        return false;
                    }
                    questioned = false;
                    seen = true;
                }
                case ACCEPT -> end = "accepted";
                case DECLINE -> end = "declined";
                case PASS_ON -> end = "passed-on";
                case WITHDRAW -> end = "withdrawn";
                case EXPIRE -> throw new AssertionError("The clock moves by itself.");
            }
            return true;
        }

        String stage() {
            return end.isEmpty() ? questioned ? "asked" : seen ? "seen" : "sent" : end;
        }

        Instant due(Instant now) {
            return end.isEmpty() ? now.plus(questioned ? senderLeft : receiverLeft) : null;
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void everySequenceEndsWhereTheModelSays(@ForAll("moves") List<Move> moves) {
        scene.clear();
        scene.clock.set(START);
        Model model = new Model();
        long id = scene.sent();
        int steps = 1;
        for (Move move : moves) {
            scene.clock.pass(Duration.ofDays(move.days()));
            model.pass(move.days());
            steps += scene.terms().expire();
            boolean sender = move.action().by() == Side.FROM;
            Outcome<Shown> outcome =
                    scene.act(sender ? scene.olena() : scene.jan(), id, IntroductionsTest.DEEDS.get(move.action()));
            boolean possible = model.does(move.action());
            steps += possible ? 1 : 0;
            assertThat(outcome instanceof Outcome.Done<Shown>)
                    .as("%s of %s", move, moves)
                    .isEqualTo(possible);
            Shown shown = scene.introductions().find(scene.jan(), id);
            assertThat(shown.outline().stage().code()).isEqualTo(model.stage());
            assertThat(shown.outline().dueAt()).isEqualTo(model.due(scene.clock.instant()));
            assertThat(shown.inside().sender() != null).isEqualTo(model.stage().equals("accepted"));
            assertThat(scene.introductions().history(scene.jan(), id)).hasSize(steps);
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Action> actions = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, Action.SEE),
                net.jqwik.api.Tuple.of(6, Action.ASK),
                net.jqwik.api.Tuple.of(6, Action.ANSWER),
                net.jqwik.api.Tuple.of(1, Action.ACCEPT),
                net.jqwik.api.Tuple.of(1, Action.DECLINE),
                net.jqwik.api.Tuple.of(1, Action.PASS_ON),
                net.jqwik.api.Tuple.of(1, Action.WITHDRAW));
        Arbitrary<Integer> days = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(5, 0),
                net.jqwik.api.Tuple.of(3, 3),
                net.jqwik.api.Tuple.of(2, 12),
                net.jqwik.api.Tuple.of(1, 31));
        return net.jqwik.api.Combinators.combine(actions, days)
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
