package org.mistok.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A name by its sounds, whatever letters and script it is written in.
///
/// Sounds are written `a e i o u`, `j` for the glide, and consonants as in English, but for `c` (ts), `C` (ch), `S`
/// (sh), `Z` (zh), `x` (kh) and `h` (the Ukrainian `г` and the Latin `h`). Nothing else is left: no spaces, no hyphens.
public final class Sounds {

    private Sounds() {}

    /// The name as this orthography reads Latin letters; Cyrillic and Greek ones are read by their own.
    public static String of(String name, Orthography latin) {
        String text = Normalizer.normalize(
                Apostrophes.drop(Scripts.repair(name)).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder sounds = new StringBuilder();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isLetter(text.charAt(end))) {
                word(text.substring(start, end), latin, sounds);
                start = end + 1;
            }
        }
        return single(sounds);
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void word(String word, Orthography latin, StringBuilder sounds) {
        for (int at = 0; at < word.length(); ) {
            at += append(word, at, orthography(word.charAt(at), latin), sounds);
        }
    }

    private static Orthography orthography(char c, Orthography latin) {
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.CYRILLIC) {
            return latin == Orthography.BULGARIAN ? latin : Orthography.CYRILLIC;
        }
        return script == UnicodeScript.GREEK ? Orthography.GREEK : latin;
    }

    /// @return how many letters were read
    private static int append(String word, int at, Orthography orthography, StringBuilder sounds) {
        for (int length = Math.min(orthography.longest(), word.length() - at); length > 0; length--) {
            String read = reading(word, at, length, orthography);
            if (read != null) {
                sounds.append(read);
                return length;
            }
        }
        sounds.append(bare(word.charAt(at), orthography));
        return 1;
    }

    private static @Nullable String reading(String word, int at, int length, Orthography orthography) {
        String letters = word.substring(at, at + length);
        String read = at == 0 ? orthography.reading("^" + letters) : null;
        if (read == null && at + length == word.length() && at > 0) {
            read = orthography.reading(letters + "$");
        }
        return read == null ? orthography.reading(letters) : read;
    }

    /// A letter that the orthography does not name: as [Orthography#ANY] or, without its accent, the orthography
    /// reads it.
    private static String bare(char c, Orthography orthography) {
        String letter = String.valueOf(c);
        String read = fallback(orthography).reading(letter);
        if (read == null) {
            String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
            read = orthography.reading(base);
            read = read == null ? fallback(orthography).reading(base) : read;
        }
        return read != null ? read : Character.isDigit(c) ? letter : "";
    }

    private static Orthography fallback(Orthography orthography) {
        return orthography == Orthography.BULGARIAN ? Orthography.CYRILLIC : Orthography.ANY;
    }

    private static String single(StringBuilder sounds) {
        StringBuilder single = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
                single.append(sounds.charAt(i));
            }
        }
        return single.toString();
    }

    /// What is left of sounds when all vowels are alike, and glides, voice and breath do not count: names whose
    /// frames differ
    /// have little in common. Vowels differ most between neighbouring languages: Харків, Kharkov.
    public static String frame(String sounds) {
        StringBuilder frame = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = framed(sounds.charAt(i));
            if (c != 'j' && (frame.isEmpty() || frame.charAt(frame.length() - 1) != c)) {
                frame.append(c);
            }
        }
        return frame.toString();
    }

    private static char framed(char sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u' -> 'a';
            case 'g', 'x' -> 'h';
            case 'z' -> 's';
            case 'Z' -> 'S';
            case 'f' -> 'v';
            default -> sound;
        };
    }
}
