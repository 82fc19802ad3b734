package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.mistok.place.RegisterCode;

/// The tables of the register itself. Names, needs and offers are merged as values, see [Merging]; the trail, the feed
/// and the list of mergers tell history and stay.
@Singleton
final class RegisterReferences implements NamesOrganisations {
    private static final String OTHER = "case when first_code = $1 then second_code else first_code end";
    private static final String OF_FORMER = " where (first_code = $1 or second_code = $1)";
    private static final String OF_OTHERS = OF_FORMER + " and " + OTHER + " <> $2";

    private final TransactionOperations<Connection> transactions;

    RegisterReferences(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "organisation.code",
                "organisation.merged_into",
                "organisation.seat",
                "name.organisation_id",
                "district_name.organisation_id",
                "working_language.organisation_id",
                "need.organisation_id",
                "offer.organisation_id",
                "confirmation.organisation_id",
                "partnership.first_code",
                "partnership.second_code",
                "pair_block.first_code",
                "pair_block.second_code",
                "kept_apart.first_code",
                "kept_apart.second_code",
                "merger.former_code",
                "merger.survivor_code",
                "audit_event.code",
                "audit_event.other_code",
                "change_feed.organisation_id");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        transactions.executeWrite(status -> {
            for (String sql : statements()) {
                CodeColumns.run(status.getConnection(), sql, former, survivor);
            }
            return null;
        });
    }

    private static final String CONFIRMATIONS = """
            insert into confirmation (organisation_id, text, makes_public, reason, asked_by, asked_at, confirmed, answer,
                answered_by, answered_at)
            select s.id, c.text, c.makes_public, c.reason, c.asked_by, c.asked_at, c.confirmed, c.answer, c.answered_by,
                c.answered_at
            from confirmation c join organisation f on f.id = c.organisation_id join organisation s on s.code = $2
            where f.code = $1 and not exists (select from confirmation d
                where d.organisation_id = s.id and d.text = c.text and d.asked_at = c.asked_at)""";

    /// A pair keeps its parties for life, so it goes and comes; of two alike, the survivor's stays.
    private static List<String> statements() {
        return List.of(
                "update organisation set seat = $2, version = version + 1 where seat = $1 and code <> $1",
                pairs("partnership", "type, status, since, areas, source"),
                "delete from partnership" + OF_FORMER,
                pairs("pair_block", "reason"),
                "delete from pair_block" + OF_FORMER,
                "insert into kept_apart (first_code, second_code) select least(" + OTHER + ", $2), greatest(" + OTHER
                        + ", $2) from kept_apart" + OF_OTHERS + " on conflict do nothing",
                "delete from kept_apart" + OF_FORMER,
                CONFIRMATIONS);
    }

    private static String pairs(String table, String more) {
        return "insert into " + table + " (first_code, second_code, " + more + ") select least(" + OTHER
                + ", $2 collate \"C\"), greatest(" + OTHER + ", $2 collate \"C\"), " + more + " from " + table
                + OF_OTHERS + " on conflict do nothing";
    }
}
