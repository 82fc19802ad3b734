package org.mistok.exchange.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.table.TableRow;

/// Which column of a table holds what, by the headings.
final class Headings {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> cells;
    private final Map<String, Integer> columns;

    private Headings(List<String> cells, Map<String, Integer> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /// @param name what we call the column
    /// @param required whether a table without it is another table
    /// @param spellings the headings it has been seen under, best first: letters and digits only, in lower case; a
    ///     spelling that ends in `#` stands for those with digits at their end, of which the latest counts
    record Column(String name, boolean required, List<String> spellings) {

        static Column required(String name, String... spellings) {
            return new Column(name, true, List.of(spellings));
        }

        static Column optional(String name, String... spellings) {
            return new Column(name, false, List.of(spellings));
        }
    }

    /// The headings in these cells, or null when a required column is not among them.
    static @Nullable Headings find(List<String> cells, List<Column> wanted) {
        List<String> bare = cells.stream().map(Headings::bare).toList();
        Map<String, Integer> columns = new HashMap<>();
        for (Column column : wanted) {
            int index = index(column, bare);
            if (index >= 0) {
                columns.put(column.name(), index);
            } else if (column.required()) {
                return null;
            }
        }
        return new Headings(cells, columns);
    }

    /// As a person would head the required columns.
    static String required(List<Column> wanted) {
        List<String> names = new ArrayList<>();
        wanted.stream().filter(Column::required).forEach(column -> names.add(column.name()));
        return String.join(", ", names);
    }

    private static int index(Column column, List<String> bare) {
        for (String spelling : column.spellings()) {
            int index = spelling.endsWith("#")
                    ? latest(spelling.substring(0, spelling.length() - 1), bare)
                    : bare.indexOf(spelling);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    /// Of `name2022` and `name2025`, the latter.
    private static int latest(String spelling, List<String> bare) {
        String found = bare.stream()
                .filter(heading -> heading.matches(Pattern.quote(spelling) + "\\d+"))
                .max(Comparator.naturalOrder())
                .orElse("");
        return found.isEmpty() ? -1 : bare.indexOf(found);
    }

    private static String bare(String heading) {
        return NO_LETTER_OR_DIGIT.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// As the file has it; our own name for a column that it lacks.
    String heading(String column) {
        Integer index = columns.get(column);
        return index == null ? column : cells.get(index);
    }

    /// Empty when the file lacks the column.
    String cell(TableRow row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index);
    }
}
