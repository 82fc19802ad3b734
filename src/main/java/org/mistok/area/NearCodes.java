package org.mistok.area;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds the codes that somebody may have meant.
final class NearCodes {

    private static final int MOST = 3;

    /// More edits than a third of the code's length is another word, not a slip.
    private static final int LETTERS_PER_EDIT = 3;

    private NearCodes() {}

    static List<AreaCode> to(AreaCode meant, Collection<AreaCode> known) {
        return known.stream()
                .filter(code -> isNear(meant.value(), code.value()))
                .sorted(Comparator.<AreaCode>comparingInt(code -> edits(meant.value(), code.value()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String meant, String code) {
        return code.startsWith(meant)
                || meant.startsWith(code)
                || edits(meant, code) <= Math.max(1, meant.length() / LETTERS_PER_EDIT);
    }

    /// Levenshtein's distance.
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
