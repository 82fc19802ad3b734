package org.mistok.partnership;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News;
import org.mistok.account.Notifications;
import org.mistok.organisation.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the parties that the day has come near on which they wanted to look at their agreement again, or on which its
/// trial ends. Each of these days once, however many services look at the same database: the row that says so is
/// written
/// in the same transaction as the mails, and only one can write it.
@Singleton
public class Reminders {
    static final int DAYS_BEFORE_REVIEW = 14;
    static final int DAYS_BEFORE_TRIAL_ENDS = 30;
    private static final int DAYS_TOO_LATE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Actor ACTOR = Actor.system("reminders");

    private final TransactionOperations<Connection> transactions;
    private final Acting acting;
    private final Notifications notifications;
    private final AgreementRules rules;

    Reminders(
            TransactionOperations<Connection> transactions,
            Acting acting,
            Notifications notifications,
            AgreementRules rules) {
        this.transactions = transactions;
        this.acting = acting;
        this.notifications = notifications;
        this.rules = rules;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void work() {
        try {
            send();
        } catch (RuntimeException failure) {
            LOG.warn("Parties could not be reminded of their agreements; it is tried again.", failure);
        }
    }

    /// Sends what is due now.
    ///
    /// @return how many days somebody was reminded of
    public int send() {
        List<Agreement> all = transactions.executeRead(status -> new AgreementTable(status.getConnection()).list(null));
        int sent = 0;
        for (Agreement agreement : all) {
            if (agreement.state().isUnderWay()) {
                sent += remind(agreement, "review", agreement.terms().reviewOn(), DAYS_BEFORE_REVIEW);
                sent += remind(agreement, "trial", agreement.terms().trialUntil(), DAYS_BEFORE_TRIAL_ENDS);
            }
        }
        return sent;
    }

    private int remind(Agreement agreement, String step, @Nullable LocalDate due, int daysBefore) {
        LocalDate today = rules.today();
        if (due == null
                || due.minusDays(daysBefore).isAfter(today)
                || due.plusDays(DAYS_TOO_LATE).isBefore(today)) {
            return 0;
        }
        return acting.as(ACTOR, () -> {
            boolean isFirst = transactions.executeWrite(status -> note(status.getConnection(), agreement, step, due));
            if (isFirst) {
                tell(agreement, step, due);
            }
            return isFirst ? 1 : 0;
        });
    }

    private static boolean note(Connection connection, Agreement agreement, String step, LocalDate due)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into agreement_reminder (agreement_id, step, due) values (?, ?, ?) on conflict do nothing")) {
            insert.setLong(1, agreement.id());
            insert.setString(2, step);
            insert.setObject(3, due);
            return insert.executeUpdate() > 0;
        }
    }

    private void tell(Agreement agreement, String step, LocalDate due) {
        for (Party party : agreement.parties()) {
            if (party.code() != null) {
                News news = News.of(
                        News.Topic.PARTNERSHIPS,
                        "agreement-" + step,
                        "/partnerships/" + agreement.id(),
                        otherThan(party, agreement),
                        new News.Word.Day(due));
                notifications.tellMembers(party.code(), news, null);
            }
        }
    }

    private static News.Word otherThan(Party party, Agreement agreement) {
        Party other = agreement.parties().stream()
                .filter(one -> !one.equals(party))
                .findFirst()
                .orElse(party);
        return other.code() == null ? new News.Word.Said(other.key()) : new News.Word.Party(other.code());
    }
}
