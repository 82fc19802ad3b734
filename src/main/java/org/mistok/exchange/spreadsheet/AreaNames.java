package org.mistok.exchange.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.LanguageTag;

/// Areas by code, by label in any language, and by what a text is about.
final class AreaNames {

    private final Thesaurus thesaurus;
    private final AreaReader reader;
    private final Map<String, AreaCode> byLabel = new HashMap<>();

    AreaNames(Thesaurus thesaurus, AreaReader reader) {
        this.thesaurus = thesaurus;
        this.reader = reader;
        for (Area area : thesaurus.areas()) {
            byLabel.put(SheetWords.key(area.code().value()), area.code());
            area.labels()
                    .byLanguage()
                    .values()
                    .forEach(label -> byLabel.putIfAbsent(SheetWords.key(label), area.code()));
        }
    }

    /// What a cell names, or null.
    @Nullable
    AreaCode named(String text, @Nullable LanguageTag language) {
        AreaCode code = byLabel.get(SheetWords.key(text));
        return code != null ? code : reader.find(text, language);
    }

    @Nullable
    AreaCode about(String text, @Nullable LanguageTag language) {
        return reader.find(text, language);
    }

    Area get(AreaCode code) {
        return thesaurus.get(code);
    }
}
