package org.mistok.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands between the cells of a text file.
final class Separator {

    private static final List<Character> USUAL = List.of(';', '\t', ',', '|');

    /// What Excel writes as a first line, for itself.
    private static final String ANNOUNCED = "sep=";

    private Separator() {}

    /// The one that divides most of the rows into the same number of cells; the comma when none divides anything.
    ///
    /// @param start of the text, perhaps cut in the middle of a row
    static char in(String start) {
        if (isAnnounced(start)) {
            return start.charAt(ANNOUNCED.length());
        }
        char best = ',';
        long most = 0;
        for (char separator : USUAL) {
            long rows = agreeingCells(start, separator);
            if (rows > most) {
                most = rows;
                best = separator;
            }
        }
        return best;
    }

    /// Whether the first line is no row, but says which separator follows.
    static boolean isAnnounced(String start) {
        return start.regionMatches(true, 0, ANNOUNCED, 0, ANNOUNCED.length())
                && start.length() > ANNOUNCED.length() + 1
                && "\r\n".indexOf(start.charAt(ANNOUNCED.length() + 1)) >= 0;
    }

    /// In how many rows the most frequent number of separators stands, times that number up to a few: a list in one
    /// cell must not win against the columns.
    private static long agreeingCells(String start, char separator) {
        Map<Integer, Integer> rowsByCount = new HashMap<>();
        for (int count : countsByRow(start, separator)) {
            rowsByCount.merge(count, 1, Integer::sum);
        }
        rowsByCount.remove(0);
        return rowsByCount.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * entry.getValue() * Math.min(entry.getKey(), 3))
                .max()
                .orElse(0);
    }

    private static List<Integer> countsByRow(String start, char separator) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int count = 0;
        int length = 0;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (quoted || (c != '\n' && c != '\r')) {
                count += !quoted && c == separator ? 1 : 0;
                length++;
            } else if (length > 0) {
                counts.add(count);
                count = 0;
                length = 0;
            }
        }
        if (counts.isEmpty() || length > 0 && counts.size() < 2) {
            counts.add(count);
        }
        return counts;
    }
}
