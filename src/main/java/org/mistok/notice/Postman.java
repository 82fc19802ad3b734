package org.mistok.notice;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what waits in the outbox. Each mail is held by one replica at a time, in a transaction that ends with the mail
/// server's answer: what is cut off in between waits again. Should exactly the moment after the server's yes be cut
/// off,
/// the mail goes out a second time, with the same Message-ID; SMTP knows no better.
///
/// A server that is down or says "later" is asked again after one minute, two, four and so on up to an hour, for three
/// days in all.
@Singleton
public class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final Duration FORGET_AFTER = Duration.ofDays(30);

    private final TransactionOperations<Connection> transactions;
    private final MailRows rows;
    private final MailServer server;
    private final boolean hasServer;
    private final boolean demo;
    private final Clock clock;

    Postman(
            TransactionOperations<Connection> transactions,
            MailRows rows,
            MailServer server,
            MailSettings settings,
            @Value("${mistok.demo:false}") boolean demo,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.server = server;
        this.hasServer = settings.hasServer();
        this.demo = demo;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "${mistok.mail.every:5s}")
    void work() {
        try {
            deliver();
        } catch (RuntimeException failure) {
            LOG.warn("The outbox could not be worked through; it is tried again.", failure);
        }
    }

    /// Sends what is due now.
    ///
    /// @return how many mails the server has taken over
    public int deliver() {
        giveUp();
        int sent = 0;
        while (hasServer) {
            Delivery delivery = transactions.executeWrite(_ -> next());
            if (delivery == null || delivery instanceof Delivery.Down) {
                return sent;
            }
            sent += delivery instanceof Delivery.Sent ? 1 : 0;
        }
        return sent;
    }

    private @Nullable Delivery next() {
        MailRow mail = rows.hold(clock.instant());
        if (mail == null) {
            return null;
        }
        Delivery delivery = server.send(mail);
        switch (delivery) {
            case Delivery.Sent() -> end(mail, "sent", null);
            case Delivery.Refused(String reason) -> {
                LOG.warn("Mail {} was refused.", mail.messageId());
                end(mail, "refused", reason);
            }
            case Delivery.Later(String reason) -> postpone(mail, reason);
            case Delivery.Down(String reason) -> {
                LOG.warn("The mail server takes no mail: {}", reason);
                postpone(mail, reason);
            }
        }
        return delivery;
    }

    /// Of the last mail to somebody nothing stays, whatever became of it.
    private void end(MailRow mail, String state, @Nullable String reason) {
        if (mail.kind().equals(Wording.FAREWELL)) {
            rows.delete(mail.id());
        } else {
            rows.end(mail.id(), state, reason, clock.instant());
        }
    }

    private void postpone(MailRow mail, String reason) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), MOST_DOUBLINGS));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        rows.postpone(mail.id(), next, reason);
    }

    /// In the demo mails stay to be read, but for the last one to somebody.
    private void giveUp() {
        Instant now = clock.instant();
        rows.deleteOfKind(Wording.FAREWELL, now.minus(GIVE_UP_AFTER));
        if (!demo) {
            rows.expire(now.minus(GIVE_UP_AFTER), now);
        }
        rows.deleteEnded(now.minus(FORGET_AFTER));
    }
}
