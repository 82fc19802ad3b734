package org.mistok.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ukrainian adjectives of places, in every gender and case: hromadas, raions and oblasts are called by them
/// (`Звягельська громада`, `у Звягельській громаді`). Dictionaries know few of the 1,469.
public final class Adjectives {

    private static final Pattern OF_A_PLACE = Pattern.compile(
            "(\\p{IsCyrillic}{2,}(?:с|ц|з))ь?к(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ая|ой|ое|ые)");

    private Adjectives() {}

    /// What all forms of the adjective share, `звягельськ`, or null when the word, in small letters, is none.
    public static @Nullable String stem(String word) {
        Matcher adjective = OF_A_PLACE.matcher(word);
        return adjective.matches() ? adjective.group(1) + "ьк" : null;
    }

    /// What is left without the ending that makes the adjective, `звягел`, or null when the word is none. The name
    /// of
    /// the place mostly begins so.
    public static @Nullable String root(String word) {
        String stem = stem(word);
        if (stem == null) {
            return null;
        }
        String root = stem.substring(0, stem.length() - 3);
        return root.endsWith("ь") ? root.substring(0, root.length() - 1) : root;
    }
}
