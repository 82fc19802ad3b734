package org.mistok.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// A language, as its two-letter ISO 639-1 code in lower case (`uk`, `de`).
///
/// Regions and scripts are deliberately left out: partners ask "do you speak German", never "de-AT".
/// Natural order is alphabetical.
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    private static final Pattern SHAPE = Pattern.compile("[a-z]{2}");

    /// @throws IllegalArgumentException when the value is not two lower-case Latin letters
    public LanguageTag {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A language is a two-letter ISO 639-1 code such as 'uk', not '" + value + "'.");
        }
    }

    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /// The locale whose conventions (collation, numbers, dates) go with this language.
    public Locale locale() {
        return Locale.of(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
