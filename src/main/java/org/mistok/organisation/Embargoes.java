package org.mistok.organisation;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mistok.place.RegisterCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends embargoes on their day. That is a change of the profile like any other: with a new version, an audit event and
/// a row in the change feed, so that index, columns and caches follow. While nobody ends it, an embargo goes on.
@Singleton
public class Embargoes {

    /// Where days begin.
    public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);
    private static final Actor ACTOR = Actor.system("embargo");

    private final TransactionOperations<Connection> transactions;
    private final EmbargoRows rows;
    private final Clock clock;

    Embargoes(TransactionOperations<Connection> transactions, EmbargoRows rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    /// Ends those whose day has come; another replica that does the same at the same time does no harm.
    @Scheduled(fixedDelay = "30s", initialDelay = "5s")
    public void end() {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        for (String code : rows.listEnding(today)) {
            transactions.executeWrite(status -> end(status.getConnection(), RegisterCode.of(code), today));
            LOG.info("An embargo of {} has ended", code);
        }
    }

    private static boolean end(Connection connection, RegisterCode code, LocalDate today) throws SQLException {
        List<Organisation> locked = new OrganisationReader(connection).lockByCodes(List.of(code));
        for (Organisation organisation : locked) {
            Profile profile = organisation.profile();
            List<Need> needs = profile.needs().stream()
                    .map(need -> ends(need, today) ? need.released() : need)
                    .toList();
            List<Offer> offers = profile.offers().stream()
                    .map(offer -> ends(offer, today) ? offer.released() : offer)
                    .toList();
            if (!needs.equals(profile.needs()) || !offers.equals(profile.offers())) {
                new OrganisationWriter(connection, ACTOR).save(organisation, profile.with(needs, offers));
            }
        }
        return true;
    }

    private static boolean ends(Statement statement, LocalDate today) {
        LocalDate from = statement.shownFrom();
        return from != null && !from.isAfter(today);
    }
}
