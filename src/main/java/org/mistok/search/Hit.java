package org.mistok.search;

import java.util.List;
import org.mistok.organisation.Organisation;

/// One organisation found.
///
/// @param organisation as the viewer may see it
/// @param highlights what of it answers the text; empty without a text, and where only names or places answer it
/// @param score relevance for the text, comparable only within one answer; 0 without a text
public record Hit(Organisation organisation, List<Highlight> highlights, double score) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
