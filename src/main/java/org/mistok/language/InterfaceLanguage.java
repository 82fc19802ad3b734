package org.mistok.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The five languages in which every page, message and explanation exists, in the order in which they are offered.
public enum InterfaceLanguage {
    UK("UA"),
    EN("GB"),
    DE("DE"),
    PL("PL"),
    FR("FR");

    private final LanguageTag tag = LanguageTag.of(name().toLowerCase(Locale.ROOT));
    private final Locale conventions;

    InterfaceLanguage(String region) {
        this.conventions = Locale.of(name().toLowerCase(Locale.ROOT), region);
    }

    public LanguageTag tag() {
        return tag;
    }

    /// The conventions for numbers and dates: Europe's, so English means day before month.
    public Locale conventions() {
        return conventions;
    }

    /// The interface language with this code, or null when the interface does not exist in it.
    public static @Nullable InterfaceLanguage find(String code) {
        for (InterfaceLanguage language : values()) {
            if (language.tag.value().equals(code)) {
                return language;
            }
        }
        return null;
    }
}
