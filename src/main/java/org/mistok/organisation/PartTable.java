package org.mistok.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mistok.organisation.Bulk.Column;

/// A table of parts that belong to organisations: names, languages, needs, offers. Writing replaces what differs and
/// leaves the rest alone, so that the audit trail names only what changed.
final class PartTable<T> {

    /// One part in its place.
    record Part<T>(long organisationId, int position, T value) {

        static <T> List<Part<T>> of(long organisationId, List<T> values) {
            List<Part<T>> parts = new ArrayList<>();
            for (T value : values) {
                parts.add(new Part<>(organisationId, parts.size(), value));
            }
            return parts;
        }
    }

    private final Bulk<Part<T>> bulk;
    private final String deleteGone;
    private final String insertMissing;

    /// @param key the column that, with the organisation, identifies a row
    PartTable(String table, String key, List<Column<Part<T>>> columns) {
        List<Column<Part<T>>> all = new ArrayList<>();
        all.add(Column.of("organisation_id", "bigint", Part::organisationId));
        all.addAll(columns);
        bulk = new Bulk<>(all);
        deleteGone = "delete from " + table + " t where t.organisation_id = any(?) and not exists (select from "
                + bulk.rows() + " r where r.organisation_id = t.organisation_id and (" + each("r", all)
                + ") is not distinct from (" + each("t", all) + "))";
        insertMissing = "insert into " + table + " (" + bulk.names() + ") select " + each("r", all) + " from "
                + bulk.rows() + " r where not exists (select from " + table
                + " t where t.organisation_id = r.organisation_id and t." + key + " = r." + key + ")";
    }

    static <T> Column<Part<T>> column(
            String name, String type, Function<T, @org.jspecify.annotations.Nullable Object> value) {
        return Column.of(name, type, part -> value.apply(part.value()));
    }

    static <T> Column<Part<T>> position() {
        return Column.of("position", "smallint", Part::position);
    }

    private static <T> String each(String alias, List<Column<T>> columns) {
        return String.join(
                ", ",
                columns.stream().map(column -> alias + "." + column.name()).toList());
    }

    void deleteAllBut(Connection connection, List<Long> organisationIds, List<Part<T>> parts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(deleteGone)) {
            delete.setArray(1, connection.createArrayOf("bigint", organisationIds.toArray()));
            bulk.bind(delete, 2, parts);
            delete.executeUpdate();
        }
    }

    void insertMissing(Connection connection, List<Part<T>> parts) throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(insertMissing)) {
            bulk.bind(insert, 1, parts);
            insert.executeUpdate();
        }
    }
}
