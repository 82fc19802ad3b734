package org.mistok.search;

import java.util.List;
import java.util.Map;

/// A page of the answer to a query.
///
/// @param items in the order asked for; empty beyond the last page
/// @param total of all pages, exact
/// @param facets for every facet the values that have hits, the most frequent first, see [Facet]; a facet's counts
///     ignore the query's own condition on it
public record Hits(List<Hit> items, int total, Map<Facet, List<Count>> facets) {

    public Hits {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }
}
