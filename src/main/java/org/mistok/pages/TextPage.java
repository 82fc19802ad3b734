package org.mistok.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of plain text.
public record TextPage(Frame frame, List<Part> sections) {

    /// @param title null for the first, which stands under the page's title
    public record Part(@Nullable String title, List<String> paragraphs, List<Link> links) {}
}
