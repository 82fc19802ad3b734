package org.mistok.exchange.spreadsheet;

/// How many typing mistakes lie between two names.
final class Misspelling {

    private Misspelling() {}

    /// Letters left out, added or replaced; more than `most` counts as `most + 1`, which is found soon.
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = now;
        }
        return before[other.length()];
    }
}
