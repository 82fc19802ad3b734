package org.mistok.language;

/// The many characters that people and keyboards use for the apostrophe, as one.
///
/// Ukrainian has a letter-like apostrophe (`п'ять`), French elides with one (`l'eau`); sources write it in ten ways.
public final class Apostrophes {

    /// The one that stays: U+0027, which every keyboard has.
    public static final char FOLDED = '\'';

    /// All of them: typewriter, grave, acute, modifier letters prime, turned comma, apostrophe and grave, single
    /// quotation marks
    /// (left, right, high-reversed), prime, full-width apostrophe.
    public static final String ALL = "'`\u00B4\u02B9\u02BB\u02BC\u02CB\u2018\u2019\u201B\u2032\uFF07";

    private Apostrophes() {}

    public static boolean isApostrophe(char c) {
        return ALL.indexOf(c) >= 0;
    }

    /// The text with every apostrophe as U+0027. Keeps the length, so positions in the text stay valid.
    public static String fold(String text) {
        return map(text, true);
    }

    /// The text without any apostrophe: `Кам'янка` and `Камянка` become one.
    public static String drop(String text) {
        return map(text, false);
    }

    private static String map(String text, boolean keep) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isApostrophe(c)) {
                folded.append(c);
            } else if (keep) {
                folded.append(FOLDED);
            }
        }
        return folded.toString();
    }
}
