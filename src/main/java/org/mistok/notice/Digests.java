package org.mistok.notice;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.mistok.account.Letter.Addressee;
import org.mistok.account.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts what waits into one mail for each person, when the day or the week has come. Each person is held by one replica
/// at a time; taking the news and writing the mail are one transaction, so nothing is told twice or lost.
@Singleton
public class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final TransactionOperations<Connection> transactions;
    private final WaitingRows waiting;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    Digests(
            TransactionOperations<Connection> transactions,
            WaitingRows waiting,
            Outbox outbox,
            People people,
            Clock clock) {
        this.transactions = transactions;
        this.waiting = waiting;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "${mistok.digests.every:5m}")
    void work() {
        try {
            compose();
        } catch (RuntimeException failure) {
            LOG.warn("The digests could not be written; it is tried again.", failure);
        }
    }

    /// Writes the digests that are due.
    ///
    /// @return for how many people news were taken
    public int compose() {
        int people = 0;
        while (transactions.executeWrite(_ -> composeNext())) {
            people++;
        }
        return people;
    }

    private boolean composeNext() {
        Instant now = clock.instant();
        String email = waiting.hold(now);
        if (email == null) {
            return false;
        }
        List<WaitingRow> news = waiting.list(email, now);
        waiting.delete(news.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(",")));
        Addressee to = people.addressee(email);
        if (to != null && !news.isEmpty() && people.isNotified(email)) {
            outbox.postDigest(to, news);
        }
        return true;
    }
}
