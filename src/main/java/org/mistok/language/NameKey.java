package org.mistok.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// What two spellings of a name have in common: letter case, accents of Latin and Greek letters, apostrophes and
/// mixed scripts are levelled; the letters of Cyrillic alphabets are kept apart.
///
/// `й` and `ї` are letters of their own, not an `и` and an `і` with accents, so accents are never stripped in
/// Cyrillic; only `ґ` counts as `г` and `ё` as `е`, because older and foreign sources write them so, and stress marks
/// are dropped.
public final class NameKey {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"),
            Map.entry('ґ', "г"),
            Map.entry('ё', "е"),
            Map.entry('ς', "σ"));

    /// As German and the Nordic languages write these letters where a keyboard has none.
    private static final Map<Character, String> SPELT_OUT =
            Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'å', "aa", 'ø', "oe", 'æ', "ae");

    private NameKey() {}

    /// The key of a name or of one word of it. Idempotent. Spaces and punctuation stay, apostrophes go.
    public static String of(String name) {
        return fold(lower(name));
    }

    /// The key with `ä ö ü å ø` spelt out as `ae oe ue aa oe`; equal to [#of] where there are none.
    public static String spelt(String name) {
        StringBuilder spelt = new StringBuilder();
        String lower = Normalizer.normalize(lower(name), Normalizer.Form.NFC);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            spelt.append(SPELT_OUT.getOrDefault(c, String.valueOf(c)));
        }
        return fold(spelt.toString());
    }

    private static String lower(String name) {
        return Apostrophes.drop(Scripts.repair(name)).toLowerCase(Locale.ROOT);
    }

    private static String fold(String lower) {
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        char base = ' ';
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                base = c;
                bare.append(c);
            } else if (makesLetter(base, c)) {
                bare.append(c);
            }
        }
        return letters(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    /// Breve and diaeresis make letters in Cyrillic; all marks count in scripts that we know nothing of.
    private static boolean makesLetter(char base, char mark) {
        return switch (Character.UnicodeScript.of(base)) {
            case LATIN, GREEK, COMMON -> false;
            case CYRILLIC -> mark == '\u0306' || mark == '\u0308';
            default -> true;
        };
    }

    private static String letters(String bare) {
        StringBuilder key = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            key.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return key.toString();
    }
}
