package org.mistok.language;

import java.util.HashMap;
import java.util.Map;

/// Latin and Cyrillic: which one a word is in, and the repair of words that mix them.
///
/// Mixed words are common in official Ukrainian data: a Latin `i` or `c` typed on the wrong keyboard layout looks right
/// and is never found again.
public final class Scripts {

    /// Letters that look the same, Latin and Cyrillic in turn.
    private static final String TWINS = "aаcсeеiіoоpрxхyуïїAАBВCСEЕHНIІKКMМOОPРTТXХYУÏЇ";

    private static final Map<Character, Character> TO_CYRILLIC = new HashMap<>();
    private static final Map<Character, Character> TO_LATIN = new HashMap<>();

    static {
        for (int i = 0; i < TWINS.length(); i += 2) {
            TO_CYRILLIC.put(TWINS.charAt(i), TWINS.charAt(i + 1));
            TO_LATIN.put(TWINS.charAt(i + 1), TWINS.charAt(i));
        }
    }

    private Scripts() {}

    public static boolean isCyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    public static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /// Whether the text has a Cyrillic letter.
    public static boolean hasCyrillic(String text) {
        return text.chars().anyMatch(c -> isCyrillic((char) c));
    }

    /// The text with every word in one script, where that can be told: a word becomes Cyrillic when each of its
    /// Latin
    /// letters has a Cyrillic twin, Latin when each of its Cyrillic letters has a Latin twin, and stays as it is
    /// when neither holds. When both hold, the script with more letters wins, Cyrillic on a tie. Keeps the length.
    public static String repair(String text) {
        StringBuilder repaired = new StringBuilder(text);
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isWordPart(text.charAt(end))) {
                repairWord(repaired, start, end);
                start = end + 1;
            }
        }
        return repaired.toString();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Apostrophes.isApostrophe(c);
    }

    private static void repairWord(StringBuilder text, int start, int end) {
        int cyrillic = 0;
        int latin = 0;
        boolean canBeCyrillic = true;
        boolean canBeLatin = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                cyrillic++;
                canBeLatin &= TO_LATIN.containsKey(c);
            } else if (isLatin(c)) {
                latin++;
                canBeCyrillic &= TO_CYRILLIC.containsKey(c);
            }
        }
        if (cyrillic == 0 || latin == 0) {
            return;
        }
        if (canBeCyrillic && (cyrillic >= latin || !canBeLatin)) {
            replace(text, start, end, TO_CYRILLIC);
        } else if (canBeLatin) {
            replace(text, start, end, TO_LATIN);
        }
    }

    private static void replace(StringBuilder text, int start, int end, Map<Character, Character> twins) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, twins.getOrDefault(text.charAt(i), text.charAt(i)));
        }
    }
}
