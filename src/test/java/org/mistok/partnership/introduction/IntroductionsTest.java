package org.mistok.partnership.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.partnership.introduction.Scene.GROUP;
import static org.mistok.partnership.introduction.Scene.HROMADA;
import static org.mistok.partnership.introduction.Scene.JAN;
import static org.mistok.partnership.introduction.Scene.NEIGHBOUR;
import static org.mistok.partnership.introduction.Scene.OLENA;
import static org.mistok.partnership.introduction.Scene.TOWN;
import static org.mistok.partnership.introduction.Scene.TOWNS;
import static org.mistok.partnership.introduction.Scene.done;
import static org.mistok.partnership.introduction.Scene.refused;
import static org.mistok.partnership.introduction.Scene.wanted;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.LocalText;
import org.mistok.match.Evidence;
import org.mistok.match.Node;
import org.mistok.notice.Mail;
import org.mistok.organisation.Block;
import org.mistok.organisation.Need;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;

class IntroductionsTest {
    private static final Contact.Offered OFFICE = new Contact.Offered("Rathaus@Town.example", true);

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.open();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void clear() {
        scene.clear();
        scene.clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    }

    private static Wanted with(Wanted wanted, LocalText message, boolean priority, Long follows) {
        return new Wanted(
                wanted.from(),
                wanted.to(),
                message,
                wanted.translation(),
                priority,
                wanted.contact(),
                follows,
                wanted.key());
    }

    @Test
    void contactsAppearOnBothSidesOnlyOnAcceptance() {
        long id = scene.sent();
        Shown.Inside before = scene.introductions().find(scene.jan(), id).inside();
        assertThat(before.sender()).isNull();
        assertThat(before.receiver()).isNull();
        assertThat(scene.introductions()
                        .find(scene.olena(), id)
                        .inside()
                        .sender()
                        .mailbox())
                .as("one's own")
                .isEqualTo("partners@hromada.example");

        done(scene.act(scene.jan(), id, Deed.accepting(OFFICE)));

        for (Viewer.Member reader : List.of(scene.olena(), scene.jan())) {
            Shown.Inside inside = scene.introductions().find(reader, id).inside();
            assertThat(inside.sender()).isEqualTo(new Contact("partners@hromada.example", null, null));
            assertThat(inside.receiver()).isEqualTo(new Contact("rathaus@town.example", "Jan", JAN));
        }
    }

    @Test
    void coordinatorsOfTheCountrySeeHowItStandsAndNoWordsAndOthersNothing() {
        long id = scene.sent();
        done(scene.act(scene.jan(), id, Deed.declining(DeclineReason.NO_FIT, "Leider passt es nicht.")));

        Shown shown = scene.introductions().find(scene.viewer("germany@org.example"), id);
        assertThat(shown.outline().stage()).isEqualTo(Stage.DECLINED);
        assertThat(shown.inside()).isNull();
        assertThat(shown.actions()).isEmpty();
        assertThat(scene.introductions().history(scene.viewer("germany@org.example"), id))
                .extracting(Step::action, Step::words, Step::reason, Step::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("send", null, null, null),
                        org.assertj.core.groups.Tuple.tuple("decline", null, null, null));
        assertThat(scene.context.getBean(Correspondence.class).list(scene.viewer("germany@org.example"), id))
                .isNull();
        for (String email : List.of("poland@org.example", "neighbour@town.example", "group@org.example")) {
            assertThat(scene.introductions().find(scene.viewer(email), id)).isNull();
            assertThat(scene.introductions().history(scene.viewer(email), id)).isNull();
            assertThat(refused(scene.act(scene.viewer(email), id, Deed.of(Action.SEE))))
                    .isEqualTo("introduction-unknown");
        }
        assertThat(refused(scene.act(scene.viewer("germany@org.example"), id, Deed.of(Action.SEE))))
                .isEqualTo("introduction-other-side");
    }

    @Test
    void bothSidesReadWhoDidWhatWhenAndWhyAndKnowOnlyTheirOwnPeople() {
        long id = scene.sent();
        scene.clock.pass(Duration.ofDays(1));
        done(scene.act(scene.jan(), id, Deed.declining(DeclineReason.OTHER, "Der Rat hat anders entschieden.")));
        List<Step> read = scene.introductions().history(scene.olena(), id);
        assertThat(read.getFirst().person()).isEqualTo("Олена");
        assertThat(read.getLast().person()).isNull();
        assertThat(read.getLast().organisation()).isEqualTo(TOWN);
        assertThat(read.getLast().at()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
        assertThat(read.getLast().reason()).isEqualTo("other");
        assertThat(read.getLast().words()).isEqualTo("Der Rat hat anders entschieden.");
        assertThat(scene.introductions().find(scene.olena(), id).inside().state())
                .isEqualTo(new State.Declined(DeclineReason.OTHER, "Der Rat hat anders entschieden."));
    }

    @Test
    void theExplanationIsKeptToTheLastBitAndHoldsNothingTheOtherSideKeepsForItself() {
        Prospect prospect = done(scene.context.getBean(Prospects.class).look(scene.olena(), HROMADA, TOWN));
        long id = scene.sent();
        Node ours = scene.introductions().find(scene.olena(), id).inside().explanation();
        Node theirs = scene.introductions().find(scene.jan(), id).inside().explanation();

        assertThat(ours).isEqualTo(prospect.explanation());
        assertThat(needs(ours)).contains(HROMADA + " n3").doesNotContain(TOWN + " n3");
        assertThat(needs(theirs)).contains(TOWN + " n1").doesNotContain(TOWN + " n3", HROMADA + " n3");
        assertThat(theirs.child("gives").value())
                .as("the town's view rests on what both may know")
                .isEqualTo(prospect.common().child("takes").value());
    }

    private static List<String> needs(Node tree) {
        List<String> needs = new ArrayList<>();
        if (tree.evidence() instanceof Evidence.OfNeed need) {
            needs.add(need.holder() + " " + need.key());
        }
        tree.children().forEach(child -> needs.addAll(needs(child)));
        return needs;
    }

    @Test
    void whatTheOtherSideTakesBackIsNoLongerShownInAnOldExplanation() {
        long id = scene.sent();
        assertThat(needs(scene.introductions().find(scene.jan(), id).inside().explanation()))
                .contains(HROMADA + " n2");
        double before = scene.introductions()
                .find(scene.jan(), id)
                .inside()
                .explanation()
                .value();
        Organisations organisations = scene.context.getBean(Organisations.class);
        var hromada = organisations.get(HROMADA);
        Profile profile = hromada.profile();
        List<Need> narrower = profile.needs().stream()
                .map(need -> need.key().equals("n2")
                        ? new Need(
                                need.key(),
                                need.area(),
                                need.text(),
                                need.urgency(),
                                need.statedOn(),
                                Audience.OWNER,
                                need.basis())
                        : need)
                .toList();
        organisations.saveProfile(
                HROMADA, Samples.with(profile, narrower, profile.offers()), hromada.version(), Samples.TESTER);
        try {
            Node after = scene.introductions().find(scene.jan(), id).inside().explanation();
            assertThat(needs(after)).doesNotContain(HROMADA + " n2");
            assertThat(after.toString()).doesNotContain("OfArea[area=water");
            assertThat(after.value()).isEqualTo(before);
            assertThat(needs(scene.introductions()
                            .find(scene.olena(), id)
                            .inside()
                            .explanation()))
                    .contains(HROMADA + " n2");
        } finally {
            var changed = organisations.get(HROMADA);
            organisations.saveProfile(HROMADA, profile, changed.version(), Samples.TESTER);
        }
    }

    @Test
    void theSameFormSentTwiceOpensOneIntroduction() {
        Wanted wanted = wanted(TOWN, "one-form");
        Sending.Sent first = done(scene.send(wanted));
        Sending.Sent again = done(scene.send(wanted));
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.outline().id()).isEqualTo(first.outline().id());
        assertThat(scene.mails(JAN)).hasSize(1);
        assertThat(refused(scene.send(wanted(TOWNS.getFirst(), "one-form")))).isEqualTo("introduction-key-used");
    }

    @Test
    void aPairHasOneAtATimeWhoeverAsked() {
        scene.sent();
        assertThat(refused(scene.send(wanted(TOWN)))).isEqualTo("introduction-pair-open");
        Wanted back = new Wanted(
                TOWN,
                HROMADA,
                LocalText.of("de", "Guten Tag"),
                null,
                false,
                new Contact.Offered("", true),
                null,
                "back");
        assertThat(refused(scene.context.getBean(Sending.class).send(scene.jan(), back)))
                .isEqualTo("introduction-pair-open");
    }

    @Test
    void noMoreThanTheLimitAreInFlightEvenWhenAllAreSentAtTheSameMoment() throws Exception {
        List<Callable<Outcome<Sending.Sent>>> work = new ArrayList<>();
        for (var town : TOWNS) {
            work.add(() -> scene.send(wanted(town)));
        }
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(TOWNS.size())) {
            for (var result : threads.invokeAll(work)) {
                if (result.get() instanceof Outcome.Done<Sending.Sent>) {
                    sent++;
                } else {
                    assertThat(refused(result.get())).isEqualTo("introduction-limit");
                }
            }
        }
        assertThat(sent).isEqualTo(5);
    }

    @Test
    void oneOfTwoWhoAskEachOtherAtTheSameMomentIsRefused() throws Exception {
        Wanted back = new Wanted(
                TOWN, HROMADA, LocalText.of("de", "Guten Tag"), null, false, new Contact.Offered("", true), null, "b");
        List<Callable<Outcome<Sending.Sent>>> work = List.of(
                () -> scene.send(wanted(TOWN)),
                () -> scene.context.getBean(Sending.class).send(scene.jan(), back));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Outcome<Sending.Sent>> outcomes = new ArrayList<>();
            for (var result : threads.invokeAll(work)) {
                outcomes.add(result.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void theCapacityOfTheProfileIsTheLimitWhereItIsStated() {
        scene.setAvailability(HROMADA, 1, false);
        try {
            long id = scene.sent();
            assertThat(refused(scene.send(wanted(TOWNS.getFirst())))).isEqualTo("introduction-limit");
            done(scene.act(scene.olena(), id, Deed.of(Action.WITHDRAW)));
            scene.sentTo(TOWNS.getFirst());
            scene.setAvailability(HROMADA, 0, false);
            assertThat(refused(scene.send(wanted(TOWN)))).isEqualTo("introduction-no-own-capacity");
        } finally {
            scene.setAvailability(HROMADA, null, false);
        }
    }

    @Test
    void priorityIsCountedByTheQuarterAndItsTermIsShorter() {
        for (var town : TOWNS.subList(0, 2)) {
            Sending.Sent sent = done(scene.send(with(wanted(town), LocalText.of("uk", "Слово"), true, null)));
            assertThat(sent.outline().dueAt()).isEqualTo(Instant.parse("2026-11-16T09:00:00Z"));
        }
        Wanted third = with(wanted(TOWN), LocalText.of("uk", "Слово"), true, null);
        assertThat(refused(scene.send(third))).isEqualTo("introduction-no-token");
        scene.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        done(scene.send(third));
    }

    @Test
    void gatesRefuseWithTheReasonThatScoringGives() {
        scene.setAvailability(TOWN, null, true);
        assertThat(refused(scene.send(wanted(TOWN)))).isEqualTo("introduction-gate-paused");
        scene.setAvailability(TOWN, 0, false);
        assertThat(refused(scene.send(wanted(TOWN)))).isEqualTo("introduction-gate-no-capacity");
        scene.setAvailability(TOWN, null, false);
        scene.context
                .getBean(Partnerships.class)
                .put(
                        List.of(new Partnership(
                                HROMADA,
                                TOWNS.get(6),
                                Partnership.Type.PARTNERSHIP,
                                Partnership.Status.ACTIVE,
                                null,
                                Set.of(),
                                "test")),
                        Samples.TESTER);
        scene.context
                .getBean(Organisations.class)
                .block(new Block(HROMADA, TOWNS.get(5), "Secret reason"), Samples.TESTER);
        awaitRefusal(TOWNS.get(6), "introduction-gate-already-partners");
        awaitRefusal(TOWNS.get(5), "introduction-gate-blocked-pair");
        assertThat(refused(scene.send(wanted(Scene.HROMADA)))).isEqualTo("introduction-same-kind");
        scene.sql("delete from partnership");
        scene.sql("delete from pair_block");
        Prospects prospects = scene.context.getBean(Prospects.class);
        await(() -> done(prospects.look(scene.olena(), HROMADA, TOWNS.get(5))).refusal() == null
                && done(prospects.look(scene.olena(), HROMADA, TOWNS.get(6))).refusal() == null);
    }

    private static void awaitRefusal(org.mistok.place.RegisterCode town, String code) {
        Prospects prospects = scene.context.getBean(Prospects.class);
        await(() -> {
            var refusal = done(prospects.look(scene.olena(), HROMADA, town)).refusal();
            return refusal != null && refusal.code().equals(code);
        });
        assertThat(refused(scene.send(wanted(town)))).isEqualTo(code);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void whoHelpsAlreadyAndHowManyWaitIsToldBeforeAsking() {
        Prospects prospects = scene.context.getBean(Prospects.class);
        Prospect before = done(prospects.look(scene.olena(), HROMADA, TOWN));
        assertThat(before.awaiting()).as("too few to tell").isNull();
        assertThat(before.room()).isEqualTo(5);
        assertThat(before.tokens()).isEqualTo(2);
        scene.sent();
        Wanted group = new Wanted(
                GROUP, TOWN, LocalText.of("pl", "Dzień dobry"), null, false, new Contact.Offered("", true), null, "g");
        done(scene.context.getBean(Sending.class).send(scene.viewer("group@org.example"), group));
        assertThat(done(prospects.look(scene.olena(), HROMADA, TOWN)).awaiting())
                .isNull();
        assertThat(refused(prospects.look(scene.olena(), TOWN, HROMADA))).isEqualTo("introduction-not-yours");
    }

    @Test
    void whatIsPassedOnIsAskedByTheSenderAndLinksBackOnce() {
        long id = scene.sent();
        assertThat(refused(scene.act(scene.jan(), id, Deed.passingOn(HROMADA, ""))))
                .isEqualTo("introduction-neighbour-of-pair");
        done(scene.act(scene.jan(), id, Deed.passingOn(NEIGHBOUR, "Sie suchen genau das.")));
        assertThat(scene.introductions().find(scene.olena(), id).inside().state())
                .isEqualTo(new State.PassedOn(NEIGHBOUR, "Sie suchen genau das."));
        assertThat(scene.mails("neighbour@town.example"))
                .as("nobody is told before the sender wants it")
                .isEmpty();

        Wanted elsewhere = with(wanted(TOWNS.getFirst()), LocalText.of("uk", "Слово"), false, id);
        assertThat(refused(scene.send(elsewhere))).isEqualTo("introduction-follows-nothing");
        Sending.Sent next = done(scene.send(with(wanted(NEIGHBOUR), LocalText.of("uk", "Слово"), false, id)));
        assertThat(next.outline().follows()).isEqualTo(id);
        done(scene.act(scene.olena(), next.outline().id(), Deed.of(Action.WITHDRAW)));
        assertThat(refused(scene.send(with(wanted(NEIGHBOUR), LocalText.of("uk", "Слово"), false, id))))
                .isEqualTo("introduction-follows-nothing");
    }

    @Test
    void theReceiversTermStandsStillWhileItsQuestionIsOpen() {
        long id = scene.sent();
        scene.clock.pass(Duration.ofDays(20));
        done(scene.act(scene.jan(), id, Deed.saying(Action.ASK, "Wer spricht bei Ihnen Deutsch?")));
        scene.clock.pass(Duration.ofDays(25));
        assertThat(scene.terms().expire()).isZero();
        Shown answered = done(scene.act(scene.olena(), id, Deed.saying(Action.ANSWER, "Наша перекладачка.")));
        assertThat(answered.outline().stage()).isEqualTo(Stage.SEEN);
        assertThat(answered.outline().dueAt()).isEqualTo(scene.clock.instant().plus(Duration.ofDays(10)));
        assertThat(scene.context.getBean(Correspondence.class).list(scene.olena(), id))
                .extracting(Message::organisation, Message::person, Message::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TOWN, null, "Wer spricht bei Ihnen Deutsch?"),
                        org.assertj.core.groups.Tuple.tuple(HROMADA, "Олена", "Наша перекладачка."));
    }

    @Test
    void aQuestionThatNobodyAnswersEndsTheIntroductionToo() {
        long id = scene.sent();
        done(scene.act(scene.jan(), id, Deed.saying(Action.ASK, "Frage?")));
        scene.clock.pass(Duration.ofDays(31));
        assertThat(scene.terms().expire()).isEqualTo(1);
        assertThat(scene.stage(id)).isEqualTo(Stage.EXPIRED);
    }

    @Test
    void twoReplicasRemindTwiceAndEndOnceAndNobodyIsToldTwice() throws Exception {
        scene.sent();
        scene.sentTo(NEIGHBOUR);
        scene.forgetMails();
        try (ApplicationContext other = scene.open(Map.of());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(scene.terms().remind()).isZero();
            for (int days : List.of(24, 4)) {
                scene.clock.pass(Duration.ofDays(days));
                assertThat(together(threads, scene.terms()::remind, other.getBean(Terms.class)::remind))
                        .isEqualTo(2);
            }
            assertThat(scene.mails(JAN)).hasSize(2);
            assertThat(scene.mails(JAN).getFirst().subject()).contains("wartet auf eine Antwort");
            scene.clock.pass(Duration.ofDays(3));
            assertThat(together(threads, scene.terms()::expire, other.getBean(Terms.class)::expire))
                    .isEqualTo(2);
        }
        assertThat(scene.mails(JAN)).hasSize(3);
        assertThat(scene.mails(OLENA)).hasSize(2);
        assertThat(scene.terms().expire()).isZero();
    }

    private static int together(ExecutorService threads, Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        int sum = 0;
        for (var result : threads.invokeAll(List.of(one, other, one, other))) {
            sum += result.get();
        }
        return sum;
    }

    @Test
    void aServiceThatStoodStillSendsOneReminderAndNotTwo() {
        scene.sent();
        scene.forgetMails();
        scene.clock.pass(Duration.ofDays(29));
        assertThat(scene.terms().remind()).isEqualTo(1);
        assertThat(scene.terms().remind()).isZero();
        assertThat(scene.mails(JAN)).hasSize(1);
    }

    @Test
    void aTextWithContactsIsRefusedUntilTheTwoKnowEachOther() {
        long id = scene.sent();
        Correspondence correspondence = scene.context.getBean(Correspondence.class);
        String phone = "Rufen Sie an: +49 751 1234567";
        assertThat(refused(correspondence.write(scene.jan(), id, phone, "1"))).isEqualTo("introduction-contact-early");
        done(scene.act(scene.jan(), id, Deed.accepting(OFFICE)));
        done(correspondence.write(scene.jan(), id, phone, "1"));
        assertThat(refused(correspondence.write(scene.jan(), id, "48.46471, 35.04618", "2")))
                .isEqualTo("text-names-a-place-of-an-object");
        LocalText military = LocalText.of("en", "The 93rd brigade is stationed here");
        assertThat(refused(scene.send(with(wanted(NEIGHBOUR), military, false, null))))
                .isEqualTo("text-names-the-military");
    }

    @Test
    void aMessageSentTwiceIsOneMessageAndOneMail() {
        long id = scene.sent();
        scene.forgetMails();
        Correspondence correspondence = scene.context.getBean(Correspondence.class);
        Message first = done(correspondence.write(scene.jan(), id, "Guten Tag", "k"));
        Message again = done(correspondence.write(scene.jan(), id, "Guten Tag", "k"));
        assertThat(again).isEqualTo(first);
        assertThat(scene.mails(OLENA)).extracting(Mail::subject).hasSize(1);
        assertThat(scene.mails(JAN)).isEmpty();
    }

    @Test
    void aClosedThreadCanBeReadAndNotWrittenIn() {
        long id = scene.sent();
        Correspondence correspondence = scene.context.getBean(Correspondence.class);
        done(correspondence.write(scene.jan(), id, "Guten Tag", "k"));
        done(scene.act(scene.olena(), id, Deed.of(Action.WITHDRAW)));
        assertThat(refused(correspondence.write(scene.jan(), id, "Noch etwas", "l")))
                .isEqualTo("introduction-thread-closed");
        assertThat(correspondence.list(scene.olena(), id)).hasSize(1);
    }

    /// The whole table once more, with people, rows and mails.
    @Test
    void inEveryStageExactlyTheActionsOfTheTableArePossible() {
        for (Stage stage : Stage.values()) {
            for (Action action : Action.values()) {
                if (action.by() != null) {
                    scene.clear();
                    long id = inStage(stage);
                    Outcome<Shown> outcome =
                            scene.act(action.by() == Side.FROM ? scene.olena() : scene.jan(), id, DEEDS.get(action));
                    Stage next = LifeCycle.next(stage, action);
                    if (next == null) {
                        assertThat(refused(outcome)).isEqualTo("introduction-state");
                        assertThat(scene.stage(id)).isEqualTo(stage);
                    } else {
                        assertThat(done(outcome).outline().stage()).isEqualTo(next);
                    }
                    assertThat(refused(scene.act(
                                    action.by() == Side.FROM ? scene.jan() : scene.olena(), id, DEEDS.get(action))))
                            .as("for the other side, never")
                            .isEqualTo("introduction-other-side");
                }
            }
        }
    }

    static final Map<Action, Deed> DEEDS = new EnumMap<>(Map.of(
            Action.SEE, Deed.of(Action.SEE),
            Action.ASK, Deed.saying(Action.ASK, "Frage?"),
            Action.ANSWER, Deed.saying(Action.ANSWER, "Відповідь."),
            Action.ACCEPT, Deed.accepting(OFFICE),
            Action.DECLINE, Deed.declining(DeclineReason.NO_FIT, ""),
            Action.PASS_ON, Deed.passingOn(NEIGHBOUR, ""),
            Action.WITHDRAW, Deed.of(Action.WITHDRAW)));

    private static long inStage(Stage stage) {
        long id = scene.sent();
        switch (stage) {
            case SENT -> {}
            case SEEN -> done(scene.act(scene.jan(), id, DEEDS.get(Action.SEE)));
            case ASKED -> done(scene.act(scene.jan(), id, DEEDS.get(Action.ASK)));
            case ACCEPTED -> done(scene.act(scene.jan(), id, DEEDS.get(Action.ACCEPT)));
            case DECLINED -> done(scene.act(scene.jan(), id, DEEDS.get(Action.DECLINE)));
            case PASSED_ON -> done(scene.act(scene.jan(), id, DEEDS.get(Action.PASS_ON)));
            case WITHDRAWN -> done(scene.act(scene.olena(), id, DEEDS.get(Action.WITHDRAW)));
            case EXPIRED -> {
                scene.clock.pass(Duration.ofDays(30));
                assertThat(scene.terms().expire()).isEqualTo(1);
            }
        }
        assertThat(scene.stage(id)).isEqualTo(stage);
        return id;
    }

    @Test
    void aStepMadeFromAnOldPageIsRefused() {
        long id = scene.sent();
        long read = scene.introductions().find(scene.olena(), id).outline().version();
        done(scene.act(scene.jan(), id, Deed.saying(Action.ASK, "Frage?")));
        assertThat(refused(scene.act(scene.olena(), id, Deed.of(Action.WITHDRAW).of(read))))
                .isEqualTo("introduction-stale");
        assertThat(scene.stage(id)).isEqualTo(Stage.ASKED);
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneIsHeard() throws Exception {
        long id = scene.sent();
        scene.forgetMails();
        List<Callable<Outcome<Shown>>> work = List.of(
                () -> scene.act(scene.jan(), id, DEEDS.get(Action.ACCEPT)),
                () -> scene.act(scene.jan(), id, DEEDS.get(Action.DECLINE)),
                () -> scene.act(scene.olena(), id, DEEDS.get(Action.WITHDRAW)));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            int done = 0;
            for (var result : threads.invokeAll(work)) {
                done += result.get() instanceof Outcome.Done<Shown> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(scene.mails(JAN).size() + scene.mails(OLENA).size()).isEqualTo(1);
    }

    @Test
    void theDraftSaysInBothLanguagesWhatEachCouldGiveTheOther() {
        Prospect prospect = done(scene.context.getBean(Prospects.class).look(scene.olena(), HROMADA, TOWN));
        Openings openings = scene.context.getBean(Openings.class);
        String german =
                openings.write(prospect, Openings.languageOf(prospect.to())).text();
        assertThat(german)
                .contains("Was wir Ihnen geben könnten:", "Was Sie uns geben könnten:", "– Sport")
                .doesNotContain("Landwirtschaft", "Tourismus");
        for (var language : org.mistok.language.InterfaceLanguage.values()) {
            Wanted wanted = with(wanted(TOWN), openings.write(prospect, language), false, null);
            assertThat(wanted.message().text().length()).isLessThan(TextRule.LONGEST_MESSAGE);
            assertThat(TextRule.refusal("text", wanted.message().text(), TextRule.LONGEST_MESSAGE, false))
                    .as("no draft is refused")
                    .isNull();
        }
    }

    @Test
    void boxesAreFilteredAndPriorityStandsFirst() {
        long plain = scene.sent();
        Wanted group = new Wanted(
                GROUP, TOWN, LocalText.of("pl", "Dzień dobry"), null, true, new Contact.Offered("", true), null, "g");
        long first = done(scene.context.getBean(Sending.class).send(scene.viewer("group@org.example"), group))
                .outline()
                .id();
        Wanted later = new Wanted(TOWN, TOWNS.getFirst(), LocalText.of("de", "Tag"), null, false, OFFICE, null, "x");
        assertThat(refused(scene.context.getBean(Sending.class).send(scene.jan(), later)))
                .isEqualTo("introduction-same-kind");
        assertThat(ids(Introductions.Direction.IN, Set.of())).containsExactly(first, plain);
        assertThat(ids(Introductions.Direction.OUT, Set.of())).isEmpty();
        done(scene.act(scene.jan(), first, DEEDS.get(Action.DECLINE)));
        assertThat(ids(Introductions.Direction.IN, Set.of(Stage.SENT, Stage.SEEN)))
                .containsExactly(plain);
        assertThat(ids(null, Set.of())).containsExactly(first, plain);
        assertThat(scene.introductions()
                        .list(
                                scene.viewer("poland@org.example"),
                                new Introductions.Asked(Set.of(), null, Set.of(), 0, 20))
                        .total())
                .isZero();
        assertThat(scene.introductions()
                        .list(
                                scene.viewer("germany@org.example"),
                                new Introductions.Asked(Set.of(), null, Set.of(), 0, 1)))
                .satisfies(found -> {
                    assertThat(found.total()).isEqualTo(2);
                    assertThat(found.items()).hasSize(1);
                });
    }

    private static List<Long> ids(Introductions.Direction direction, Set<Stage> stages) {
        return scene
                .introductions()
                .list(scene.jan(), new Introductions.Asked(Set.of(TOWN), direction, stages, 0, 20))
                .items()
                .stream()
                .map(shown -> Objects.requireNonNull(shown).outline().id())
                .toList();
    }
}
