package org.mistok.exchange.staging;

import java.util.Arrays;
import java.util.List;

/// Something wrong in a row. Rendered in the reader's language from `code` and `arguments`, under the key
/// `imports.error.<code>`; the text says what was expected and what to do.
///
/// @param column as the file heads it; empty when the whole row is meant
/// @param value what stands there
public record RowError(Where where, String column, String value, String code, List<String> arguments) {

    private static final int LONGEST_VALUE = 200;

    public RowError {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        arguments = List.copyOf(arguments);
    }

    public static RowError of(Where where, String column, String value, String code, Object... arguments) {
        return new RowError(
                where,
                column,
                value,
                code,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
