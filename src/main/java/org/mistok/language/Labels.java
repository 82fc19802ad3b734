package org.mistok.language;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One name in several languages; at least one. Iterates in the order of the language codes.
public record Labels(SortedMap<LanguageTag, String> byLanguage) {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag UKRAINIAN = LanguageTag.of("uk");

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

    /// The label in this language; else in English, which most can read; else in the alphabetically first other
    /// one, so
    /// that an Italian town is not shown in Cyrillic to a reader of Polish; Ukrainian only where there is nothing
    /// else.
    public String in(LanguageTag language) {
        String exact = byLanguage.get(language);
        String english = byLanguage.get(ENGLISH);
        return exact != null ? exact : english != null ? english : firstOther();
    }

    private String firstOther() {
        for (Map.Entry<LanguageTag, String> label : byLanguage.entrySet()) {
            if (!label.getKey().equals(UKRAINIAN)) {
                return label.getValue();
            }
        }
        return byLanguage.firstEntry().getValue();
    }

    public String in(InterfaceLanguage language) {
        return in(language.tag());
    }
}
