package org.mistok.area;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// A cooperation area: one concept of the thesaurus.
///
/// @param broader its top concept, or null when it is a top concept itself
/// @param labels its name, in sentence case, in every interface language
/// @param synonyms the words and short phrases by which people call it (base forms), by language; for recognising it in
///     a text, not for display. No word belongs to two areas in one language. Sorted by language
/// @param definition one sentence, in every interface language
/// @param related areas worth a look beside this one, in the order of the thesaurus; always mutual
/// @param mappings its places in other vocabularies, by [Scheme]; a narrower area has its top's mappings for every
/// scheme
///     in which it has none of its own
/// @param sensitive whether a need here is by default for registered readers only while the war lasts (energy, water,
///     shelters, hospitals, bridges, telecoms, civil protection); a narrower area of a sensitive one always is
public record Area(
        AreaCode code,
        @Nullable AreaCode broader,
        Labels labels,
        Map<LanguageTag, List<String>> synonyms,
        Labels definition,
        List<AreaCode> related,
        List<Mapping> mappings,
        boolean sensitive) {

    public Area {
        Map<LanguageTag, List<String>> sorted = new TreeMap<>();
        synonyms.forEach((language, words) -> sorted.put(language, List.copyOf(words)));
        synonyms = Collections.unmodifiableMap(sorted);
        related = List.copyOf(related);
        mappings = List.copyOf(mappings);
    }

    public boolean isTop() {
        return broader == null;
    }

    /// The words for it in this language, the label not among them; empty where there are none.
    public List<String> synonyms(LanguageTag language) {
        return synonyms.getOrDefault(language, List.of());
    }

    /// Its codes in one other vocabulary.
    public List<String> notations(Scheme scheme) {
        return mappings.stream()
                .filter(mapping -> mapping.scheme() == scheme)
                .map(Mapping::notation)
                .toList();
    }
}
