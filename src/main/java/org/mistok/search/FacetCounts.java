package org.mistok.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.Audience;

/// Counts hits by the values of each facet. A facet's counts ignore the query's own condition on that facet, so that
/// they say what choosing another value would give.
final class FacetCounts {

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);
    private static final Comparator<Count> BY_SIZE = Comparator.comparing(count -> SizeBand.of(count.value()));

    private final Audience audience;
    private final Vocabulary.Value[] values;
    private final int[] facets;
    private final int[] counts;

    FacetCounts(Vocabulary vocabulary, Audience audience) {
        this.audience = audience;
        values = vocabulary.values();
        counts = new int[values.length];
        facets = new int[values.length];
        for (int number = 0; number < values.length; number++) {
            facets[number] = values[number].facet().bit();
        }
    }

    /// Counts one that meets every condition.
    void add(Entry entry) {
        for (int value : entry.values(audience)) {
            counts[value]++;
        }
    }

    /// Counts one that fails the condition of one facet: there another choice would find it.
    ///
    /// @param facet see [Facet#bit()]
    void addTo(int facet, Entry entry) {
        for (int value : entry.values(audience)) {
            if (facets[value] == facet) {
                counts[value]++;
            }
        }
    }

    /// Values that have hits, the most frequent first, equal ones by value; bands of size from the smallest.
    Map<Facet, List<Count>> result() {
        Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
        for (int number = 0; number < values.length; number++) {
            if (counts[number] > 0) {
                result.computeIfAbsent(values[number].facet(), _ -> new ArrayList<>())
                        .add(new Count(values[number].text(), counts[number]));
            }
        }
        for (Facet facet : Facet.values()) {
            result.computeIfAbsent(facet, _ -> new ArrayList<>()).sort(facet == Facet.SIZE ? BY_SIZE : MOST_FIRST);
        }
        return result;
    }
}
