package org.mistok.search;

import java.util.Locale;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// The languages that texts are analysed in: the five with a grammar here, and one for all the rest.
enum Tongue {
    UK,
    EN,
    DE,
    PL,
    FR,
    OTHER;

    static Tongue of(LanguageTag language) {
        InterfaceLanguage known = InterfaceLanguage.find(language.value());
        return known == null ? OTHER : valueOf(known.name());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
