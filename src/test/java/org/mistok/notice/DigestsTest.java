package org.mistok.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.account.Acting;
import org.mistok.account.Letter;
import org.mistok.account.News;
import org.mistok.account.News.Topic;
import org.mistok.account.News.Word;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Actor;
import org.mistok.place.RegisterCode;
import org.mistok.support.MovableClock;
import org.mistok.support.TestDatabase;

/// What people choose to hear of, and how soon, against a real SMTP server.
class DigestsTest {
    private static final String OLENA = "olena@hromada.example";
    private static final Actor TESTER = Actor.system("tests");

    /// A Thursday.
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T12:00:00Z"));

    private final GreenMail greenMail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private TestDatabase database;
    private ApplicationContext context;

    @BeforeEach
    void start() {
        greenMail.start();
        database = TestDatabase.fresh();
        context = open();
        context.getBean(People.class)
                .put(
                        new Person(OLENA, "Олена", Role.READER, Set.of(), List.of(), InterfaceLanguage.UK),
                        "a-password-of-tests");
    }

    private ApplicationContext open() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("mistok.base-url", "https://mistok.example");
        settings.put("mistok.mail.host", "127.0.0.1");
        settings.put("mistok.mail.port", greenMail.getSmtp().getPort());
        settings.put("mistok.mail.security", "none");
        settings.put("mistok.mail.every", "24h");
        settings.put("mistok.digests.every", "24h");
        settings.put("mistok.introductions.every", "24h");
        return ApplicationContext.builder("test")
                .banner(false)
                .properties(settings)
                .singletons(clock)
                .start();
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
        greenMail.stop();
    }

    private void wish(Topic topic, Pace pace) {
        context.getBean(NotificationWishes.class).set(OLENA, Map.of(topic, pace));
    }

    private void tell(int number) {
        News news = News.of(
                Topic.INTRODUCTIONS,
                "introduction-accepted",
                "/introductions/" + number,
                new Word.Party(RegisterCode.of("DE-08115045")),
                new Word.Party(RegisterCode.of("UA05020030000031457")));
        context.getBean(Acting.class)
                .run(
                        TESTER,
                        () -> context.getBean(Outbox.class)
                                .post(new Letter.Notification(
                                        context.getBean(People.class).addressee(OLENA), news)));
    }

    private Digests digests() {
        return context.getBean(Digests.class);
    }

    /// The one mail that was sent; whether by the task in the background or now.
    private MimeMessage only() {
        context.getBean(Postman.class).deliver();
        assertThat(greenMail.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        return greenMail.getReceivedMessages()[0];
    }

    private List<Mail> mails() {
        return context.getBean(Outbox.class).listTo(OLENA);
    }

    @Test
    void newsComeAtOnceUnlessSomethingElseIsWanted() {
        tell(1);
        assertThat(mails()).hasSize(1);
        wish(Topic.INTRODUCTIONS, Pace.NEVER);
        tell(2);
        wish(Topic.PROPOSALS, Pace.DAILY);
        assertThat(context.getBean(NotificationWishes.class).of(OLENA))
                .containsEntry(Topic.INTRODUCTIONS, Pace.NEVER)
                .containsEntry(Topic.PROPOSALS, Pace.DAILY)
                .containsEntry(Topic.PARTNERSHIPS, Pace.AT_ONCE);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aDailyDigestTellsAllNewsInOneMailTheNextMorning() throws Exception {
        wish(Topic.INTRODUCTIONS, Pace.DAILY);
        tell(1);
        clock.pass(Duration.ofHours(2));
        tell(2);
        assertThat(digests().compose()).isZero();
        clock.set(Instant.parse("2026-11-27T05:00:00Z"));
        assertThat(digests().compose()).isEqualTo(1);
        assertThat(digests().compose()).as("once").isZero();
        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Місток: 2 новини");
        assertThat(mail.getContent().toString())
                .containsSubsequence(
                        "DE-08115045 погоджується",
                        "https://mistok.example/uk/introductions/1",
                        "https://mistok.example/uk/introductions/2",
                        "https://mistok.example/uk/account");
        assertThat(mail.getHeader("List-Unsubscribe", null)).contains("/uk/unsubscribe?key=");
    }

    @Test
    void aWeeklyDigestComesOnMonday() {
        wish(Topic.INTRODUCTIONS, Pace.WEEKLY);
        tell(1);
        clock.set(Instant.parse("2026-11-29T23:00:00Z"));
        assertThat(digests().compose()).isZero();
        clock.set(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(digests().compose()).isEqualTo(1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void severalReplicasWriteOneDigestAndARestartLosesNothing() throws Exception {
        wish(Topic.INTRODUCTIONS, Pace.DAILY);
        for (int i = 0; i < 10; i++) {
            tell(i);
        }
        context.close();
        context = open();
        clock.pass(Duration.ofDays(1));
        try (ApplicationContext other = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Digests one = i % 2 == 0 ? digests() : other.getBean(Digests.class);
                work.add(one::compose);
            }
            int composed = 0;
            for (var result : threads.invokeAll(work)) {
                composed += result.get();
            }
            assertThat(composed).isEqualTo(1);
        }
        assertThat(mails()).hasSize(1);
        assertThat(only().getContent().toString()).contains("/introductions/0\r\n", "/introductions/9\r\n");
    }

    @Test
    void whoHasStoppedAllMailsGetsNoDigestEither() {
        wish(Topic.INTRODUCTIONS, Pace.DAILY);
        tell(1);
        context.getBean(People.class).setNotified(OLENA, false);
        clock.pass(Duration.ofDays(1));
        digests().compose();
        assertThat(mails()).isEmpty();
    }

    @Test
    void theLinkInAMailStopsItsTopicOnly() throws Exception {
        tell(1);
        String key = context.getBean(People.class).addressee(OLENA).unsubscribeKey();
        assertThat(only().getContent().toString()).contains("/uk/unsubscribe?key=" + key + "&topic=introductions");
        NotificationWishes wishes = context.getBean(NotificationWishes.class);
        assertThat(wishes.stop(key, Topic.INTRODUCTIONS)).isTrue();
        assertThat(wishes.stop("00000000-0000-0000-0000-000000000000", Topic.INTRODUCTIONS))
                .isFalse();
        tell(2);
        assertThat(mails()).hasSize(1);
        assertThat(wishes.of(OLENA)).containsEntry(Topic.PROPOSALS, Pace.AT_ONCE);
    }
}
