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

    /// Levenshtein distance.
    private static int errors(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
