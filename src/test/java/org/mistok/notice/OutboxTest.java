package org.mistok.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.account.Acting;
import org.mistok.account.Letter;
import org.mistok.account.Letter.Addressee;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Actor;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestDatabase;

/// The outbox against a real SMTP server.
class OutboxTest {
    private static final Actor TESTER = Actor.system("tests");
    private static final Addressee OLENA = new Addressee(
            "olena@hromada.example", "Олена Їжак", InterfaceLanguage.UK, "0a1b2c3d-0000-4000-8000-000000000000");

    private final Time time = new Time();
    private final GreenMail greenMail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
    });
    private TestDatabase database;
    private ApplicationContext context;

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() {
        greenMail.start();
        database = TestDatabase.fresh();
        context = open(greenMail.getSmtp().getPort());
    }

    private ApplicationContext open(int smtpPort) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("mistok.base-url", "https://mistok.example");
        settings.put("mistok.mail.host", "127.0.0.1");
        settings.put("mistok.mail.port", smtpPort);
        settings.put("mistok.mail.security", "none");
        settings.put("mistok.mail.from", "bounces@mistok.example");
        settings.put("mistok.mail.every", "24h");
        settings.put("mistok.bounces.host", "127.0.0.1");
        settings.put("mistok.bounces.port", greenMail.getImap().getPort());
        settings.put("mistok.bounces.tls", false);
        settings.put("mistok.bounces.username", "bounces@mistok.example");
        settings.put("mistok.bounces.password", "secret");
        return ApplicationContext.builder("test")
                .banner(false)
                .properties(settings)
                .singletons(time)
                .start();
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
        greenMail.stop();
    }

    private Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    private Postman postman() {
        return context.getBean(Postman.class);
    }

    private void post(Letter letter) {
        context.getBean(Acting.class).as(TESTER, () -> {
            outbox().post(letter);
            return null;
        });
    }

    private static Letter reset(String token) {
        return new Letter.PasswordReset(OLENA, token, Instant.parse("2026-11-22T16:00:00Z"));
    }

    private Mail only() {
        List<Mail> mails = outbox().listTo(OLENA.email());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    @Test
    void aMailArrivesInTheRecipientsLanguageAndItsTextIsForgotten() throws Exception {
        post(reset("abc"));
        assertThat(postman().deliver()).isEqualTo(1);
        MimeMessage mail = greenMail.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Встановіть новий пароль");
        assertThat(mail.getContent().toString())
                .contains("Вітаємо, Олена Їжак!", "https://mistok.example/uk/reset/new?token=abc", "22 листопада 2026");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@mistok\\.example>");
        assertThat(only().state()).isEqualTo("sent");
        assertThat(only().text()).isNull();
        assertThat(postman().deliver()).as("once").isZero();
    }

    @Test
    void aNotificationCanBeStoppedWithOneClick() throws Exception {
        post(new Letter.ClaimOpened(OLENA, RegisterCode.of("DE-08115045"), "Jan", true));
        postman().deliver();
        MimeMessage mail = greenMail.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://mistok.example/uk/unsubscribe?key=" + OLENA.unsubscribeKey() + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void whatIsRolledBackLeavesNoMail() {
        assertThatThrownBy(() -> context.getBean(Acting.class).as(TESTER, () -> {
                    outbox().post(reset("abc"));
                    throw new IllegalStateException("after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox().list(10)).isEmpty();
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothingAndGetsNothingTwice() {
        greenMail.stop();
        post(reset("abc"));
        post(new SecurityNote(OLENA, SecurityNote.Event.TOKEN_MADE));
        for (int minute = 0; minute < 60; minute += 5) {
            assertThat(postman().deliver()).isZero();
            time.pass(Duration.ofMinutes(5));
        }
        assertThat(outbox().listTo(OLENA.email())).extracting(Mail::state).containsOnly("waiting");
        greenMail.start();
        context.close();
        context = open(greenMail.getSmtp().getPort());
        time.pass(Duration.ofHours(1));
        assertThat(postman().deliver()).isEqualTo(2);
        assertThat(postman().deliver()).isZero();
        assertThat(greenMail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void severalReplicasShareTheOutbox() throws Exception {
        for (int i = 0; i < 20; i++) {
            post(reset("t" + i));
        }
        try (ApplicationContext other = open(greenMail.getSmtp().getPort());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Postman second = other.getBean(Postman.class);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Postman one = i % 2 == 0 ? postman() : second;
                work.add(one::deliver);
            }
            int sent = 0;
            for (var result : threads.invokeAll(work)) {
                sent += result.get();
            }
            assertThat(sent).isEqualTo(20);
        }
        assertThat(greenMail.getReceivedMessages()).hasSize(20);
    }

    @Test
    void aRecipientThatIsRefusedForGoodIsMarkedWithTheReason() throws Exception {
        try (RefusingServer refusing = new RefusingServer("550 5.1.1 No such mailbox")) {
            context.close();
            context = open(refusing.port());
            post(reset("abc"));
            assertThat(postman().deliver()).isZero();
            assertThat(only().state()).isEqualTo("refused");
            assertThat(only().reason()).contains("550 5.1.1 No such mailbox");
            assertThat(only().text()).isNull();
        }
    }

    @Test
    void aRecipientThatIsRefusedForNowIsTriedAgainForThreeDays() throws Exception {
        try (RefusingServer refusing = new RefusingServer("451 4.7.1 Greylisted")) {
            context.close();
            context = open(refusing.port());
            post(reset("abc"));
            postman().deliver();
            assertThat(only().state()).isEqualTo("waiting");
            assertThat(only().reason()).contains("451 4.7.1 Greylisted");
            int asked = refusing.asked;
            postman().deliver();
            assertThat(refusing.asked).as("not before a minute has passed").isEqualTo(asked);
            time.pass(Postman.GIVE_UP_AFTER.plusMinutes(1));
            postman().deliver();
            assertThat(only().state()).isEqualTo("expired");
            assertThat(only().reason()).contains("451 4.7.1 Greylisted");
        }
    }

    @Test
    void aMailThatComesBackIsMarkedWithTheReason() throws Exception {
        var mailbox = greenMail.setUser("bounces@mistok.example", "bounces@mistok.example", "secret");
        post(reset("abc"));
        postman().deliver();
        String number = greenMail.getReceivedMessages()[0].getMessageID();
        mailbox.deliver(report(number));
        mailbox.deliver(GreenMailUtil.createTextEmail(
                "bounces@mistok.example",
                "a@b.example",
                "Question",
                "Who are you?",
                greenMail.getSmtp().getServerSetup()));
        assertThat(context.getBean(BounceReader.class).read()).isEqualTo(1);
        assertThat(only().state()).isEqualTo("bounced");
        assertThat(only().reason()).isEqualTo("550 5.2.2 Mailbox full since May");
        assertThat(context.getBean(BounceReader.class).read()).as("read once").isZero();
    }

    private static MimeMessage report(String messageId) throws Exception {
        String text = """
                From: MAILER-DAEMON@hromada.example
                To: bounces@mistok.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It did not arrive.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.hromada.example

                Final-Recipient: rfc822; olena@hromada.example
                Action: failed
                Status: 5.2.2
                Diagnostic-Code: smtp; 550 5.2.2 Mailbox full
                 since May

                --b
                Content-Type: text/rfc822-headers

                Subject: x
                Message-ID: %s

                --b--
                """.formatted(messageId).replace("\n", "\r\n");
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Speaks SMTP, and answers every recipient with the same line.
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket;
        private final String answer;
        volatile int asked;

        RefusingServer(String answer) throws Exception {
            this.socket = new ServerSocket(0);
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
                    out.print("220 refusing.example\r\n");
                    out.flush();
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        boolean recipient = line.startsWith("RCPT");
                        asked += recipient ? 1 : 0;
                        out.print((recipient ? answer : line.startsWith("QUIT") ? "221 Bye" : "250 OK") + "\r\n");
                        out.flush();
                    }
                } catch (java.io.IOException closed) {
                    // The next client, or the end.
                }
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
