package org.mistok.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Named;

/// One result as shown.
///
/// @param facts region, population, languages
/// @param partner how many partnerships it has; null when none
/// @param warning the state of its territory; null when there is nothing to say
public record HitView(
        Named name,
        String address,
        String kind,
        List<String> facts,
        List<Excerpt> excerpts,
        List<String> areas,
        @Nullable String partner,
        @Nullable String warning,
        String freshness) {

    /// A need or an offer with the found words marked.
    ///
    /// @param example it is illustrative, not a statement of that community
    public record Excerpt(String label, String language, List<Piece> pieces, boolean example) {}

    /// A stretch of text.
    public record Piece(String text, boolean marked) {}
}
