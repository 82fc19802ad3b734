package org.mistok.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.proposal.Sample.LEAD;
import static org.mistok.proposal.Sample.PARTNER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mistok.place.RegisterCode;

/// Random weeks of work, against a small model that knows nothing of the table.
class LifeCycleTest {

    record Step(Action action, RegisterCode by, boolean withReason) {}

    @Provide
    Arbitrary<List<Step>> weeks() {
        Arbitrary<Action> actions = Arbitraries.of(Action.values());
        Arbitrary<RegisterCode> parties = Arbitraries.of(LEAD, PARTNER);
        return Combinators.combine(actions, parties, Arbitraries.of(true, true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    @Property(tries = 2_000)
    void everySequenceOfActionsEndsWhereTheModelSays(@ForAll("weeks") List<Step> week) {
        Proposal proposal = Sample.in(State.IDEA);
        Model model = new Model();
        for (Step step : week) {
            Decision decision = new Moves(proposal, Set.of(step.by()), _ -> true)
                    .decide(new Wish(step.action(), step.by(), step.withReason() ? "because" : ""));
            boolean done = model.does(step.action().code(), step.by().equals(LEAD), step.withReason());
            assertThat(decision instanceof Decision.Accepted)
                    .as("%s in %s", step, model.at)
                    .isEqualTo(done);
            if (decision instanceof Decision.Accepted(Proposal next)) {
                proposal = next;
            }
            assertThat(proposal.state().code()).isEqualTo(model.at);
            assertThat(proposal.isAgreed()).isEqualTo(model.agreed.size() == 2);
            assertThat(proposal.isPublished()).isEqualTo(model.shown.size() == 2);
        }
    }

    /// The life-cycle as one would tell it.
    private static final class Model {
        private String at = "idea";
        private String parkedAt = "";
        private final Set<Boolean> agreed = new HashSet<>();
        private final Set<Boolean> shown = new HashSet<>();

        boolean does(String action, boolean lead, boolean reason) {
            boolean early = Set.of("idea", "concept", "drafting", "ready", "submitted", "reserve", "rejected")
                    .contains(at);
            boolean late = Set.of("approved", "implementation", "completed", "follow-up")
                    .contains(at);
            return switch (action) {
                case "consent" -> {
                    boolean may = (at.equals("idea") || at.equals("drafting")) && agreed.add(lead);
                    yield may && move(at.equals("idea") && agreed.size() == 2 ? "concept" : at);
                }
                case "draft" -> at.equals("concept") && move("drafting");
                case "ready" -> at.equals("drafting") && move("ready");
                case "reopen" -> {
                    boolean may = reason && (at.equals("concept") || at.equals("ready"));
                    yield may && forget(lead) && move(at.equals("concept") ? "idea" : "drafting");
                }
                case "submit" -> lead && at.equals("ready") && move("submitted");
                case "approve" -> lead && decided() && move("approved");
                case "reserve" -> lead && at.equals("submitted") && move("reserve");
                case "reject" -> lead && reason && decided() && move("rejected");
                case "redraft" -> reason && at.equals("rejected") && forgetAll() && move("drafting");
                case "implement" -> at.equals("approved") && move("implementation");
                case "complete" -> lead && at.equals("implementation") && move("completed");
                case "follow-up" -> at.equals("completed") && move("follow-up");
                case "park" -> reason && early && park();
                case "resume" -> at.equals("parked") && move(parkedAt);
                case "withdraw" -> lead && reason && (early || at.equals("parked")) && move("withdrawn");
                case "publish" -> late && shown.add(lead);
                case "unpublish" -> late && reason && hide();
                case "revise" -> revise();
                default -> throw new AssertionError(action);
            };
        }

        private boolean decided() {
            return at.equals("submitted") || at.equals("reserve");
        }

        private boolean revise() {
            return switch (at) {
                case "idea", "drafting" -> forgetAll();
                case "concept" -> forgetAll() && move("idea");
                case "ready" -> forgetAll() && move("drafting");
                default -> false;
            };
        }

        private boolean move(String to) {
            at = to;
            return true;
        }

        private boolean park() {
            parkedAt = at;
            return move("parked");
        }

        private boolean forget(boolean lead) {
            agreed.remove(lead);
            return true;
        }

        private boolean forgetAll() {
            agreed.clear();
            return true;
        }

        private boolean hide() {
            shown.clear();
            return true;
        }
    }
}
