package org.mistok.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many rows in one statement: one array of texts a column, unnested and cast by the database. Ten thousand rows cost a
/// handful of round trips instead of ten thousand.
final class Bulk<T> {

    private final List<Column<T>> columns;

    Bulk(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /// @param sql how the database reads the text, with `%s` for the text
    record Column<T>(String name, String sql, Function<T, @Nullable Object> value) {

        static <T> Column<T> of(String name, String type, Function<T, @Nullable Object> value) {
            return new Column<>(name, "%s::" + type, value);
        }

        /// A set of codes, none of which holds a comma.
        static <T> Column<T> set(String name, Function<T, @Nullable Object> value) {
            return new Column<>(name, "string_to_array(%s, ',')", value);
        }

        private String read() {
            return sql.formatted("w." + name);
        }
    }

    /// `a, b, c`
    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /// `a = w.a, b = w.b` for all columns but these.
    String assignments(String... except) {
        List<String> left = List.of(except);
        return columns.stream()
                .map(Column::name)
                .filter(name -> !left.contains(name))
                .map(name -> name + " = w." + name)
                .collect(Collectors.joining(", "));
    }

    /// `(select w.a::text as a, ... from unnest(?::text[], ...) as w (a, ...))`: one parameter a column.
    String rows() {
        String read = columns.stream()
                .map(column -> column.read() + " as " + column.name())
                .collect(Collectors.joining(", "));
        String arrays = columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        return "(select " + read + " from unnest(" + arrays + ") as w (" + names() + "))";
    }

    /// Sets the parameters of [#rows()], of which the first has the number `first`, and gives the number after the
    /// last.
    int bind(PreparedStatement statement, int first, List<T> rows) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = first;
        for (Column<T> column : columns) {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = column.value().apply(rows.get(i));
                values[i] = value == null ? null : value.toString();
            }
            statement.setArray(parameter++, connection.createArrayOf("text", values));
        }
        return parameter;
    }
}
