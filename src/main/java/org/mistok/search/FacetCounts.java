package org.mistok.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.Audience;

/// Counts hits by the values of each facet. A facet's counts ignore the query's own condition on that facet, so that
/// they
/// say what choosing another value would give.
final class FacetCounts {

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);

    private final Facts facts;
    private final Audience audience;
    private final int[][] counts = new int[Facet.values().length][];

    FacetCounts(Facts facts, Audience audience) {
        this.facts = facts;
        this.audience = audience;
        for (Facet facet : Facet.values()) {
            counts[facet.ordinal()] = new int[facts.vocabulary(facet).size()];
        }
    }

    void add(Entry entry) {
        for (Facet facet : Facet.values()) {
            add(entry, facet);
        }
    }

    void add(Entry entry, Facet facet) {
        for (int value : entry.values(facet, audience)) {
            counts[facet.ordinal()][value]++;
        }
    }

    /// Values that have hits, the most frequent first, equal ones by value; bands of size from the smallest.
    Map<Facet, List<Count>> result() {
        Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            result.put(facet, facet == Facet.SIZE ? sizes() : mostFirst(facet));
        }
        return result;
    }

    private List<Count> mostFirst(Facet facet) {
        List<Count> found = new ArrayList<>();
        int[] numbers = counts[facet.ordinal()];
        for (int value = 0; value < numbers.length; value++) {
            if (numbers[value] > 0) {
                found.add(new Count(facts.vocabulary(facet).value(value), numbers[value]));
            }
        }
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    private List<Count> sizes() {
        List<Count> found = new ArrayList<>();
        List<Count> all = mostFirst(Facet.SIZE);
        for (SizeBand band : SizeBand.values()) {
            all.stream().filter(count -> count.value().equals(band.code())).forEach(found::add);
        }
        return List.copyOf(found);
    }
}
