package org.mistok.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// One line of a file, read by column name. A value that cannot be read becomes a finding, and the line is given up at
/// the end, so that one reading names everything that is wrong.
final class Row {

    private static final String LIST = "\\|";

    private final String file;
    private final CSVRecord cells;
    private final List<Finding> findings;

    Row(String file, CSVRecord cells, List<Finding> findings) {
        this.file = file;
        this.cells = cells;
        this.findings = findings;
    }

    /// The cell's text, stripped; empty when nothing stands there.
    String text(String column) {
        return cells.get(column).strip();
    }

    @Nullable
    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /// The parts of a cell, separated by `|`; none for an empty cell.
    List<String> parts(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(LIST, -1));
    }

    /// What `reader` makes of the cell, or null when it is empty or wrong; the latter is a finding with the message
    /// of
    /// the exception as the expectation.
    <T> @Nullable T find(String column, Function<String, T> reader) {
        String text = text(column);
        return text.isEmpty() ? null : read(column, text, reader);
    }

    /// As [#find], but an empty cell is a finding too.
    <T> @Nullable T get(String column, Function<String, T> reader) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, text, "A value is required here.");
            return null;
        }
        return read(column, text, reader);
    }

    <T> Set<T> set(String column, Function<String, T> reader) {
        Set<T> set = new LinkedHashSet<>();
        for (String part : parts(column)) {
            T value = read(column, part, reader);
            if (value != null) {
                set.add(value);
            }
        }
        return set;
    }

    <T> List<T> list(String column, Function<String, T> reader) {
        List<T> list = new ArrayList<>();
        for (String part : parts(column)) {
            T value = read(column, part, reader);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    @Nullable
    Integer number(String column) {
        return find(column, Row::wholeNumber);
    }

    @Nullable
    LocalDate date(String column) {
        return find(column, Row::isoDate);
    }

    /// `yes`, `no`, or null for an empty cell.
    @Nullable
    Boolean yes(String column) {
        return find(column, Row::yesOrNo);
    }

    void refuse(String column, String value, String expected) {
        findings.add(new Finding(file, line(), column, value, expected));
    }

    static LocalDate isoDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("A date is year, month and day, such as 2026-11-22.");
        }
        return LocalDate.parse(text);
    }

    /// Reads the code of an enumeration's value: lower case, hyphens for underscores.
    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return code -> {
            for (E value : type.getEnumConstants()) {
                if (code(value).equals(code)) {
                    return value;
                }
            }
            String codes = Arrays.stream(type.getEnumConstants()).map(Row::code).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("One of " + codes + " is expected.");
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> @Nullable T read(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(column, text, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Integer wholeNumber(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("A whole number without separators is expected, such as 12400.");
        }
        return Integer.valueOf(text);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("'yes', 'no' or nothing is expected.");
        };
    }

    /// Where the line begins: the parser's current line is that of its end, and cells may hold line breaks.
    private long line() {
        return cells.getRecordNumber() + 1;
    }
}
