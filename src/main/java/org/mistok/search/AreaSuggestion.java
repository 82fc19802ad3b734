package org.mistok.search;

import java.util.List;
import org.mistok.area.AreaCode;

/// An area that a free text seems to be about.
///
/// @param top its top concept; the area itself when it is one
/// @param score in 0..1, higher is surer; comparable between texts
/// @param evidence the words of the text that speak for it, as written there, in their order
public record AreaSuggestion(AreaCode area, AreaCode top, double score, List<String> evidence) {

    public AreaSuggestion {
        evidence = List.copyOf(evidence);
    }
}
