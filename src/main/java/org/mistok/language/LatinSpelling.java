package org.mistok.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The ways to write Ukrainian in Latin letters that people use besides the official one of [Romanisation]: the same
/// town is `Chortkiv` on its road sign, `Tschortkiw` in a German paper and `Czortkiw` in a Polish one.
///
/// A spelling differs from the official table in the letters that it names; `є ї й ю я` have one form after a
/// consonant and another elsewhere. The result is in small letters: it is for finding, not for showing.
public enum LatinSpelling {
    /// The British and American one of 1965, on most maps.
    BGN_PCGN("є ye ї yi й y ю yu я ya", ""),
    /// One letter for each letter.
    ISO_9("г g ґ g ж ž и i х h ц c ч č ш š щ ŝ є ê ї ï й j ю û я â", ""),
    /// The one of Slavonic studies, and of Czech, Slovak, Croatian and Lithuanian papers.
    SCHOLARLY("ж ž х ch ц c ч č ш š щ šč є je ї ji й j ю ju я ja", ""),
    /// As German papers and dictionaries write.
    GERMAN("в w ж sch з s х ch ц z ч tsch ш sch щ schtsch є je ї ji й j ю ju я ja", ""),
    /// As German papers and dictionaries write, with the hissing sound of `ж` told apart.
    GERMAN_ZH("в w ж zh з s х ch ц z ч tsch ш sch щ schtsch є je ї ji й j ю ju я ja", ""),
    POLISH(
            "в w ж ż х ch ц c ч cz ш sz щ szcz л ł ль l лі li лє le лю lu ля la нь ń сь ś зь ź ць ć ї ji й j є je ю ju я ja",
            "є ie ю iu я ia"),
    FRENCH("у ou ж j ч tch ш ch щ chtch ї ï й ï є ie ю iou я ia", ""),
    /// As English papers wrote while Russian forms were usual, and often still do.
    PRESS("г g и i ий y є ye ї yi й y ю yu я ya", "є e");

    private static final String OFFICIAL =
            "а a б b в v г h ґ g д d е e ж zh з z и y і i к k л l м m н n о o п p р r с s т t"
                    + " у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ё io ў u";

    private static final int LONGEST = 2;

    private final Map<String, String> letters = table(OFFICIAL);
    private final Map<String, String> afterConsonants;

    LatinSpelling(String own, String afterConsonant) {
        letters.putAll(table(own));
        afterConsonants = table(afterConsonant);
    }

    private static Map<String, String> table(String cells) {
        Map<String, String> table = new HashMap<>();
        String[] parts = cells.isEmpty() ? new String[0] : cells.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i], parts[i + 1]);
        }
        return table;
    }

    /// A Ukrainian name in every spelling, in small letters, the official one not among them.
    public static Set<String> all(String ukrainian) {
        Set<String> all = new LinkedHashSet<>();
        for (LatinSpelling spelling : values()) {
            all.add(spelling.of(ukrainian));
        }
        return all;
    }

    /// The name in this spelling, in small letters. Soft and hard signs and apostrophes are dropped; what is no
    /// Cyrillic letter stays.
    public String of(String ukrainian) {
        String text = Normalizer.normalize(Apostrophes.drop(ukrainian).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            i += append(text, i, latin);
        }
        return latin.toString();
    }

    /// @return how many letters were read
    private int append(String text, int at, StringBuilder latin) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String letters = text.substring(at, at + length);
            String found = followsConsonant(text, at) ? afterConsonants.get(letters) : null;
            found = found == null ? this.letters.get(letters) : found;
            if (found != null) {
                latin.append(found);
                return length;
            }
        }
        char c = text.charAt(at);
        if (c != 'ь' && c != 'ъ' && c != '\u0301') {
            latin.append(c);
        }
        return 1;
    }

    private static boolean followsConsonant(String text, int at) {
        return at > 0 && "бвгґджзклмнпрстфхцчшщ".indexOf(text.charAt(at - 1)) >= 0;
    }
}
