package org.mistok.area;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// A concept of the thesaurus.
///
/// @param broader the top concept above it; null for a top concept
/// @param synonyms everyday words for it by language, in base form
/// @param related concepts that touch it; symmetric
/// @param sensitive needs in it could be targets, so they are for registered eyes by default
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
        synonyms = Map.copyOf(synonyms);
        related = List.copyOf(related);
        mappings = List.copyOf(mappings);
    }
}
