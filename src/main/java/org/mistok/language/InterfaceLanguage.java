package org.mistok.language;

import org.jspecify.annotations.Nullable;

/// The five languages in which every page, message and explanation exists, in the order in which they are offered.
public enum InterfaceLanguage {
    UK,
    EN,
    DE,
    PL,
    FR;

    private final LanguageTag tag = LanguageTag.of(name().toLowerCase(java.util.Locale.ROOT));

    public LanguageTag tag() {
        return tag;
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
