package org.mistok.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ukrainian in Latin letters, as Resolution No. 55 of the Cabinet of Ministers of 27 January 2010 lays down, the
/// rule for passports and road signs.
///
/// - `є ї й ю я` have one form at the beginning of a word (`ye yi y yu ya`) and another elsewhere (`ie i i iu ia`);
///   a hyphen begins a word, an apostrophe does not;
/// - `зг` is `zgh`, to keep it apart from `ж` (`zh`);
/// - the soft sign and the apostrophe are dropped.
///
/// A letter of several Latin letters is `Shch` in a capitalised word and `SHCH` in one written in capitals. Everything
/// that is no Ukrainian letter stays as it is.
public final class Romanisation {

    private static final Map<Character, String> ANYWHERE = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ь', ""),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    private static final Map<Character, String> INITIAL = Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    private static final char STRESS = '\u0301';

    private final String text;
    private final StringBuilder latin = new StringBuilder();

    private Romanisation(String ukrainian) {
        text = Normalizer.normalize(ukrainian, Normalizer.Form.NFC);
    }

    public static String of(String ukrainian) {
        return new Romanisation(ukrainian).whole();
    }

    private String whole() {
        for (int i = 0; i < text.length(); i++) {
            append(i);
        }
        return latin.toString();
    }

    private void append(int at) {
        char c = text.charAt(at);
        String letters = letters(at);
        if (letters != null) {
            latin.append(Character.isUpperCase(c) ? capitalised(letters, at) : letters);
        } else if (!(c == STRESS || Apostrophes.isApostrophe(c)) || !follows(at)) {
            latin.append(c);
        }
    }

    private @Nullable String letters(int at) {
        char c = lower(at);
        if (c == 'г' && at > 0 && lower(at - 1) == 'з') {
            return "gh";
        }
        String initial = INITIAL.get(c);
        return initial != null && !follows(at) ? initial : ANYWHERE.get(c);
    }

    /// Whether a Cyrillic letter stands before, apostrophes and stress marks aside.
    private boolean follows(int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == STRESS || Apostrophes.isApostrophe(text.charAt(before)))) {
            before--;
        }
        return before >= 0 && Scripts.isCyrillic(text.charAt(before));
    }

    private String capitalised(String letters, int at) {
        if (letters.length() < 2) {
            return letters.toUpperCase(Locale.ROOT);
        }
        return inCapitals(at)
                ? letters.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }

    /// The next letter decides; at the end of a word the one before.
    private boolean inCapitals(int at) {
        if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            return Character.isUpperCase(text.charAt(at + 1));
        }
        return at > 0 && Character.isUpperCase(text.charAt(at - 1));
    }

    private char lower(int at) {
        return Character.toLowerCase(text.charAt(at));
    }
}
