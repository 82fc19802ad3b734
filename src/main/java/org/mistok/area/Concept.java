package org.mistok.area;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;

/// A concept as it stands in its file: well-formed, but not yet held against the others.
record Concept(
        String file,
        AreaCode code,
        @Nullable AreaCode broader,
        Map<LanguageTag, String> labels,
        Map<LanguageTag, List<String>> synonyms,
        Map<LanguageTag, String> definition,
        List<AreaCode> related,
        List<Mapping> mappings,
        boolean sensitive) {

    boolean isTop() {
        return broader == null;
    }

    Finding finding(String message) {
        return new Finding(file, code.value(), message);
    }
}
