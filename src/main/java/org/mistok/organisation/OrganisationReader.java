package org.mistok.organisation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.mistok.place.RegisterCode;

/// Reads organisations whole: their own rows, then each kind of part with one query for all of them.
///
/// The queries see one state only in a transaction that is repeatable-read or has locked the rows.
final class OrganisationReader {

    private static final int CHUNK = 1_000;

    /// What was withdrawn is for importers only.
    private static final String SHOWN = "withdrawn_because is null";

    private final Connection connection;

    OrganisationReader(Connection connection) {
        this.connection = connection;
    }

    /// In the order of the ids; unknown ids are left out.
    List<Organisation> byIds(Collection<Long> ids) throws SQLException {
        return select(
                "where id = any(?) and " + SHOWN + " order by id", connection.createArrayOf("bigint", ids.toArray()));
    }

    List<Organisation> byCodes(Collection<RegisterCode> codes) throws SQLException {
        return select("where code = any(?) and " + SHOWN + " order by code", texts(codes));
    }

    /// Withdrawn ones included. Locked until the end of the transaction, in the order of the codes, so that two
    /// writers never wait for each
    /// other.
    List<Organisation> lockByCodes(Collection<RegisterCode> codes) throws SQLException {
        return select("where code = any(?) order by code for no key update", texts(codes));
    }

    /// In the order of the ids.
    void all(Consumer<Organisation> reader) throws SQLException {
        List<Organisation> chunk = after(0);
        while (!chunk.isEmpty()) {
            chunk.forEach(reader);
            chunk = after(chunk.getLast().id());
        }
    }

    private List<Organisation> after(long id) throws SQLException {
        return select(
                "where id > (?::bigint[])[1] and " + SHOWN + " order by id limit " + CHUNK,
                connection.createArrayOf("bigint", new Object[] {id}));
    }

    private Array texts(Collection<RegisterCode> codes) throws SQLException {
        return connection.createArrayOf(
                "text", codes.stream().map(RegisterCode::value).toArray());
    }

    private List<Organisation> select(String where, Array parameter) throws SQLException {
        List<OrganisationRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OrganisationRow.SELECT + where)) {
            select.setArray(1, parameter);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                rows.add(OrganisationRow.of(found));
            }
        }
        PartRows parts =
                PartRows.of(connection, rows.stream().map(OrganisationRow::id).toList());
        return rows.stream().map(row -> row.organisation(parts)).toList();
    }
}
