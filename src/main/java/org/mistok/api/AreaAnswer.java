package org.mistok.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// A concept of the thesaurus.
///
/// @param label in the language asked for, else in that of the answer
/// @param broader the top concept above it; null for a top concept
/// @param sensitive needs in it are for registered eyes by default
/// @param mappings the codes of the same concept in other lists, by list: `aatc`, `sdg`, `dac`, `oc4ids`
record AreaAnswer(
        AreaCode code,
        String label,
        Map<LanguageTag, String> labels,
        @Nullable AreaCode broader,
        String definition,
        List<String> synonyms,
        List<AreaCode> related,
        boolean sensitive,
        Map<String, List<String>> mappings) {

    static AreaAnswer of(Area area, InterfaceLanguage language) {
        Map<String, List<String>> mappings = new TreeMap<>();
        area.mappings()
                .forEach(mapping -> mappings.merge(
                        mapping.scheme().name().toLowerCase(Locale.ROOT),
                        List.of(mapping.notation()),
                        AreaAnswer::joined));
        return new AreaAnswer(
                area.code(),
                area.labels().in(language),
                area.labels().byLanguage(),
                area.broader(),
                area.definition().in(language),
                area.synonyms().getOrDefault(language.tag(), List.of()),
                area.related(),
                area.sensitive(),
                mappings);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
