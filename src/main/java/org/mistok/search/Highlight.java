package org.mistok.search;

import java.util.List;

/// Why a need or an offer is among the answers to a text.
///
/// @param key of the need or offer within its organisation: `n1`, `o2`
/// @param ranges the places in its text that answer the query, in their order, not overlapping; may be empty
/// @param byArea whether the labels of its area answer the query, in whatever language
public record Highlight(String key, List<Range> ranges, boolean byArea) {

    public Highlight {
        ranges = List.copyOf(ranges);
    }

    /// Characters (UTF-16 units) `start` to before `end` of the text.
    public record Range(int start, int end) {}
}
