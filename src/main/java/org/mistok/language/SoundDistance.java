package org.mistok.language;

/// How far apart two names sound: the least sum of the costs of changes that make one of the other. A change of a
/// consonant costs 1, of a vowel or of voice less; two neighbours that changed places cost as much as one change.
public final class SoundDistance {

    private static final double CONSONANT = 1;
    private static final double VOWEL = 0.4;
    private static final double NEAR_VOWEL = 0.2;
    private static final double VOICE = 0.25;
    private static final double GLIDE = 0.1;
    private static final double LOST_VOWEL = 0.5;
    private static final double LOST_BREATH = 0.4;

    /// Pairs of consonants that neighbours in Europe take for each other.
    private static final String AKIN = "szSZsSzZhgxhxggkkhfvvbCScCcsckdZbptdnmjhjZ";

    private static final String NEAR_VOWELS = "eioiouaoaeu";

    private SoundDistance() {}

    public static double between(String a, String b) {
        double[] beforeLast = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + lost(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = last[0] + lost(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                row[j] = least(a, b, i, j, beforeLast, last, row);
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static double least(String a, String b, int i, int j, double[] beforeLast, double[] last, double[] row) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        double least = Math.min(last[j] + lost(x), row[j - 1] + lost(y));
        least = Math.min(least, last[j - 1] + changed(x, y));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
            least = Math.min(least, beforeLast[j - 2] + CONSONANT);
        }
        return least;
    }

    private static double lost(char sound) {
        return sound == 'j' ? GLIDE : isVowel(sound) ? LOST_VOWEL : sound == 'h' ? LOST_BREATH : CONSONANT;
    }

    private static double changed(char x, char y) {
        if (x == y) {
            return 0;
        }
        if (isVowel(x) && isVowel(y)) {
            return neighbours(NEAR_VOWELS, x, y, 1) ? NEAR_VOWEL : VOWEL;
        }
        if (x == 'j' && isVowel(y) || y == 'j' && isVowel(x)) {
            return x == 'i' || y == 'i' ? GLIDE : VOWEL;
        }
        return neighbours(AKIN, x, y, 2) ? VOICE : CONSONANT;
    }

    private static boolean neighbours(String pairs, char x, char y, int step) {
        for (int i = 0; i + 1 < pairs.length(); i += step) {
            if (pairs.charAt(i) == x && pairs.charAt(i + 1) == y || pairs.charAt(i) == y && pairs.charAt(i + 1) == x) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char sound) {
        return "aeiou".indexOf(sound) >= 0;
    }
}
