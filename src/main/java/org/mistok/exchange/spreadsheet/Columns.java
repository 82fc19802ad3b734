package org.mistok.exchange.spreadsheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.table.TableRow;
import org.mistok.language.LanguageTag;

/// Which column of a table means what.
///
/// @param row the number of the row with the headings
/// @param headings as the file has them, on one line
/// @param positions the column of each meaning, counted from 0
/// @param language in which most headings are; null when they tell nothing
public record Columns(
        long row,
        List<String> headings,
        Map<Meaning, Integer> positions,
        @Nullable LanguageTag language) {

    /// Headings stand in the first rows, below a title perhaps.
    static final int ROWS_SEARCHED = 30;

    /// By hand: the column, counted from 0, means nothing.
    public static final String IGNORED = "";

    public Columns {
        headings = List.copyOf(headings);
        positions = Map.copyOf(positions);
    }

    /// Reads a row as headings.
    ///
    /// @param byHand column -> code of its meaning, or [#IGNORED]; what is said here counts more than the heading
    static Columns of(TableRow row, SheetWords words, Map<Integer, String> byHand) {
        Map<Meaning, Integer> positions = new EnumMap<>(Meaning.class);
        byHand.forEach((column, code) -> {
            Meaning meaning = Meaning.find(code);
            if (meaning != null && column < row.cells().size()) {
                positions.putIfAbsent(meaning, column);
            }
        });
        Map<String, Integer> languages = new HashMap<>();
        List<String> headings =
                row.cells().stream().map(cell -> cell.replaceAll("\\s+", " ")).toList();
        for (int column = 0; column < headings.size(); column++) {
            Meaning meaning = words.heading(headings.get(column));
            String language = words.languageOf(headings.get(column));
            if (language != null) {
                languages.merge(language, 1, Integer::sum);
            }
            if (meaning != null && !byHand.containsKey(column)) {
                positions.putIfAbsent(meaning, column);
            }
        }
        return new Columns(row.number(), headings, positions, mostFrequent(languages));
    }

    private static @Nullable LanguageTag mostFrequent(Map<String, Integer> languages) {
        return languages.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> LanguageTag.of(entry.getKey()))
                .orElse(null);
    }

    /// Without a name or a code nobody knows whose row it is, and a title has but one word that is a heading, too.
    boolean isTable() {
        return (has(Meaning.NAME) || has(Meaning.CODE)) && positions.size() >= 2;
    }

    boolean has(Meaning meaning) {
        return positions.containsKey(meaning);
    }

    String cell(TableRow row, Meaning meaning) {
        Integer column = positions.get(meaning);
        return column == null ? "" : row.cell(column);
    }

    /// As the file has it; the meaning's code where the file has no such column.
    String heading(Meaning meaning) {
        Integer column = positions.get(meaning);
        return column == null ? meaning.code() : headings.get(column);
    }
}
