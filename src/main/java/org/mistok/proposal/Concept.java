package org.mistok.proposal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// What the project is. Texts that are not written yet are empty.
///
/// @param titles by language
/// @param months how long it lasts
public record Concept(
        SortedMap<LanguageTag, String> titles,
        String acronym,
        String summary,
        List<AreaCode> areas,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        String expectedResults) {

    public Concept {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        areas = areas.stream().distinct().sorted().toList();
    }

    /// The title as this reader reads it best; the acronym, or nothing, where there is none.
    public String title(InterfaceLanguage language) {
        return titles.isEmpty() ? acronym : new Labels(titles).in(language);
    }
}
