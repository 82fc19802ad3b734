package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.search.Count;
import org.mistok.search.Highlight;
import org.mistok.search.Hit;
import org.mistok.search.Hits;
import org.mistok.search.Query;

/// A page of organisations.
///
/// @param total of all pages
/// @param correction a text that was probably meant where this one found nothing or little; else null
/// @param facets by dimension the values that have results, the most frequent first
record OrganisationPage(
        int total, int page, int size, @Nullable String correction, List<Item> items, Map<String, List<Count>> facets) {

    /// An organisation and what of it answers the text.
    record Item(@JsonUnwrapped OrganisationItem organisation, List<Highlight> highlights) {

        static Item of(Hit hit, InterfaceLanguage language) {
            return new Item(OrganisationItem.of(hit.organisation(), language), hit.highlights());
        }
    }

    static OrganisationPage of(Hits hits, Query query, @Nullable String correction) {
        Map<String, List<Count>> facets = new TreeMap<>();
        hits.facets().forEach((facet, counts) -> facets.put(facet.code(), counts));
        return new OrganisationPage(
                hits.total(),
                query.page(),
                query.size(),
                correction,
                hits.items().stream().map(hit -> Item.of(hit, query.language())).toList(),
                facets);
    }
}
