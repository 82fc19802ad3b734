package org.mistok.insight;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.mistok.insight.Past.Place;
import org.mistok.organisation.Embargoes;

/// The figures that coordinators report, as of any day.
@Singleton
public class Indicators {
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Indicators(TransactionOperations<Connection> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Days begin at midnight in Kyiv.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Embargoes.ZONE));
    }

    /// As it was known at the end of the day.
    ///
    /// @throws IllegalArgumentException for a day that is still to come
    public Report on(LocalDate day) {
        if (day.isAfter(today())) {
            throw new IllegalArgumentException(day + " is still to come.");
        }
        Instant end = day.plusDays(1).atStartOfDay(Embargoes.ZONE).toInstant();
        return before(end, day, day.isBefore(today()));
    }

    /// As it was known before this moment.
    Report before(Instant moment, LocalDate day, boolean closed) {
        return transactions.executeRead(status -> {
            Past past = new Past(status.getConnection(), moment);
            Map<String, Place> places = past.places();
            return new Counting(day, places, past.deals(places)).report(closed);
        });
    }
}
