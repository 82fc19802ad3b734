package org.mistok.partnership.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.partnership.introduction.Scene.JAN;
import static org.mistok.partnership.introduction.Scene.OLENA;
import static org.mistok.partnership.introduction.Scene.done;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.notice.Postman;

/// The mails as their recipients get them, from a real SMTP server.
class IntroductionMailsTest {
    private static final GreenMail MAILBOXES =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private static Scene scene;

    @BeforeAll
    static void open() {
        MAILBOXES.start();
        scene = Scene.openWith(Map.of(
                "mistok.mail.host",
                "127.0.0.1",
                "mistok.mail.port",
                MAILBOXES.getSmtp().getPort(),
                "mistok.mail.security",
                "none"));
    }

    @AfterAll
    static void close() {
        scene.close();
        MAILBOXES.stop();
    }

    @BeforeEach
    void clear() throws Exception {
        scene.clear();
        MAILBOXES.purgeEmailFromAllMailboxes();
    }

    private static MimeMessage only() throws Exception {
        scene.context.getBean(Postman.class).deliver();
        assertThat(MAILBOXES.waitForIncomingEmail(10_000, 1)).isTrue();
        scene.context.getBean(Postman.class).deliver();
        assertThat(MAILBOXES.getReceivedMessages()).as("once").hasSize(1);
        MimeMessage mail = MAILBOXES.getReceivedMessages()[0];
        MAILBOXES.purgeEmailFromAllMailboxes();
        return mail;
    }

    @Test
    void everyStepIsToldToTheOtherSideInItsLanguageWithNoWordOfTheMessage() throws Exception {
        long id = scene.sent();
        MimeMessage sent = only();
        assertThat(sent.getAllRecipients()[0].toString()).isEqualTo(JAN);
        assertThat(sent.getSubject()).isEqualTo("Name of UA05020030000031457 möchte Name of DE-08115045 kennenlernen");
        assertThat(sent.getContent().toString())
                .contains("Guten Tag", "https://mistok.example/de/introductions/" + id, "2. Dezember 2026")
                .doesNotContain("Wir möchten Sie kennenlernen", "partners@hromada.example", OLENA);
        assertThat(sent.getHeader("List-Unsubscribe", null)).startsWith("<https://mistok.example/de/unsubscribe?key=");
        assertThat(sent.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");

        done(scene.act(scene.jan(), id, Deed.saying(Action.ASK, "Wer spricht Deutsch?")));
        MimeMessage asked = only();
        assertThat(asked.getAllRecipients()[0].toString()).isEqualTo(OLENA);
        assertThat(asked.getSubject()).isEqualTo("Name of DE-08115045 має запитання");
        assertThat(asked.getContent().toString()).doesNotContain("Wer spricht Deutsch?");

        done(scene.act(scene.olena(), id, Deed.saying(Action.ANSWER, "Наша перекладачка.")));
        assertThat(only().getSubject()).contains("hat Ihre Frage beantwortet");

        scene.clock.pass(Duration.ofDays(28));
        assertThat(scene.terms().remind()).isEqualTo(1);
        assertThat(only().getSubject()).contains("wartet auf eine Antwort");

        done(scene.act(scene.jan(), id, Deed.accepting(new Contact.Offered("rathaus@town.example", false))));
        MimeMessage accepted = only();
        assertThat(accepted.getSubject()).isEqualTo("Name of DE-08115045 погоджується");
        assertThat(accepted.getContent().toString()).doesNotContain("rathaus@town.example");

        done(scene.context.getBean(Correspondence.class).write(scene.olena(), id, "Дякуємо!", "1"));
        assertThat(only().getSubject()).contains("geschrieben");
    }
}
