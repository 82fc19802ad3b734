package org.mistok.language;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One name in several languages; at least one. Iterates in the order of the language codes.
public record Labels(SortedMap<LanguageTag, String> byLanguage) {

    /// Where the asked language is missing: English is the most widely read of the five, then Ukrainian as the
    /// language of the subject, then whatever there is.
    private static final List<LanguageTag> FALLBACK = List.of(LanguageTag.of("en"), LanguageTag.of("uk"));

    public Labels {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A label needs at least one language.");
        }
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    public static Labels of(Map<LanguageTag, String> byLanguage) {
        return new Labels(new TreeMap<>(byLanguage));
    }

    /// The label in exactly this language, or null.
    public @Nullable String find(LanguageTag language) {
        return byLanguage.get(language);
    }

    /// The label in this language, else in English, else in Ukrainian, else in the alphabetically first language.
    public String in(LanguageTag language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        for (LanguageTag next : FALLBACK) {
            String label = byLanguage.get(next);
            if (label != null) {
                return label;
            }
        }
        return byLanguage.firstEntry().getValue();
    }

    public String in(InterfaceLanguage language) {
        return in(language.tag());
    }
}
