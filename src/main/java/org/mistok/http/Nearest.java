package org.mistok.http;

import java.util.Collection;
import java.util.Locale;

/// Guesses what was meant by a mistyped word.
final class Nearest {
    /// Longer words are not typing errors, and comparing them would cost time.
    private static final int LONGEST = 40;

    private Nearest() {}

    /// The candidate with the fewest typing errors, at most one in three letters; empty when none comes that close.
    static String to(String came, Collection<String> candidates) {
        String best = "";
        int fewest = Math.max(1, Math.min(came.length(), LONGEST) / 3) + 1;
        for (String candidate : candidates) {
            int errors = came.length() > LONGEST ? fewest : errors(lower(came), lower(candidate));
            if (errors < fewest) {
                best = candidate;
                fewest = errors;
            }
        }
        return best;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Restricted Damerau-Levenshtein distance: letters left out, added, replaced, or swapped with their neighbour.
    private static int errors(String from, String to) {
        int[][] rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : fewest(rows, from, to, i, j);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int fewest(int[][] rows, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
    }
}
