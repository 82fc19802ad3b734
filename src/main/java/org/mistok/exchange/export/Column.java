package org.mistok.exchange.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table: what it is called, and how a row fills it. A row gives null for "not known".
///
/// @param name never changes once published
public record Column<T>(String name, Function<T, @Nullable Cell> cell) {

    public static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
        return of(name, value, Cell.Text::new);
    }

    public static <T> Column<T> whole(String name, Function<T, @Nullable Integer> value) {
        return of(name, value, number -> new Cell.Whole(number));
    }

    public static <T> Column<T> decimal(String name, Function<T, @Nullable Double> value) {
        return of(name, value, number -> new Cell.Decimal(number));
    }

    public static <T> Column<T> day(String name, Function<T, @Nullable LocalDate> value) {
        return of(name, value, Cell.Day::new);
    }

    public static <T> Column<T> flag(String name, Function<T, @Nullable Boolean> value) {
        return of(name, value, Cell.Flag::new);
    }

    public static <T> Column<T> many(String name, Function<T, List<String>> values) {
        return new Column<>(name, row -> new Cell.Many(values.apply(row)));
    }

    private static <T, V> Column<T> of(String name, Function<T, @Nullable V> value, Function<V, Cell> cell) {
        return new Column<>(name, row -> {
            V found = value.apply(row);
            return found == null ? null : cell.apply(found);
        });
    }

    /// The same column for rows that hold such a row.
    public <S> Column<S> within(Function<S, T> part) {
        return new Column<>(name, row -> cell.apply(part.apply(row)));
    }
}
