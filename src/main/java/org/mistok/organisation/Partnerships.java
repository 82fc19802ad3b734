package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mistok.area.AreaCode;
import org.mistok.place.RegisterCode;

/// The known links between organisations, in the order of their codes. One pair can have several, of different types.
@Singleton
public class Partnerships {

    /// Pairs follow from agreements, see `agreement_written` in the database.
    private static final String PUT = """
            with put as (
                insert into agreement (type, state, since, areas, source, import_key, ended_on)
                select n.type, n.state, n.since, n.areas, n.source, n.key, case when n.state = 'ended' then current_date end
                from (select ?::text as type, ?::text as state, ?::text as since, ?::text[] as areas, ?::text as source,
                    ?::text as key) n
                on conflict (import_key) do update
                set version = agreement.version + 1, state = excluded.state, since = excluded.since,
                    areas = excluded.areas, source = excluded.source, changed_at = now(),
                    ended_on = case when excluded.state = 'ended' then coalesce(agreement.ended_on, current_date) end
                where not agreement.by_parties
                    and (agreement.state, agreement.since, agreement.areas, agreement.source)
                        is distinct from (excluded.state, excluded.since, excluded.areas, excluded.source)
                returning id, xmax = 0 as is_new),
            parties as (
                insert into agreement_party (agreement_id, position, code)
                select put.id, n.position, n.code from put cross join (values (0, ?), (1, ?)) n (position, code)
                where put.is_new)
            select count(*) from put""";

    private final TransactionOperations<Connection> transactions;
    private final PartnershipRows rows;

    Partnerships(TransactionOperations<Connection> transactions, PartnershipRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    public List<Partnership> list() {
        return rows.list().stream().map(PartnershipRow::partnership).toList();
    }

    /// Those in which this organisation is a party, whatever their status.
    public List<Partnership> listOf(RegisterCode code) {
        return rows.listOf(code.value()).stream()
                .map(PartnershipRow::partnership)
                .toList();
    }

    /// Takes up agreements that a public source states, by pair and type, all or nothing. Both parties must be in
    /// the
    /// register. What it already holds in the same form is left alone, and so is what a party has changed since.
    /// The pairs
    /// are there when the transaction has ended.
    ///
    /// @return how many were new or are different now
    public int put(Iterable<Partnership> partnerships, Actor actor) {
        return transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            try (PreparedStatement put = status.getConnection().prepareStatement(PUT)) {
                int written = 0;
                for (Partnership partnership : partnerships) {
                    written += put(put, partnership);
                }
                return written;
            }
        });
    }

    private static int put(PreparedStatement put, Partnership partnership) throws SQLException {
        put.setString(1, partnership.type().code());
        put.setString(2, partnership.status().code());
        put.setString(3, partnership.since());
        put.setArray(
                4,
                put.getConnection()
                        .createArrayOf(
                                "text",
                                partnership.areas().stream()
                                        .map(AreaCode::value)
                                        .sorted()
                                        .toArray()));
        put.setString(5, partnership.source());
        put.setString(
                6,
                partnership.first() + "|" + partnership.second() + "|"
                        + partnership.type().code());
        put.setString(7, partnership.first().value());
        put.setString(8, partnership.second().value());
        ResultSet row = put.executeQuery();
        row.next();
        return row.getInt(1);
    }
}
