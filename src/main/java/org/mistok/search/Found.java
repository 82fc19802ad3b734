package org.mistok.search;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mistok.place.UnitVector;

/// An organisation among the hits.
///
/// @param score of the text; 0 without a text
/// @param place in the [Roll], which decides between equals
record Found(Entry entry, float score, int place) {

    private static final Comparator<Found> USUAL = Comparator.comparingInt(Found::place);

    /// The order that a query asks for; a total one.
    static Comparator<Found> order(Query query) {
        return switch (query.sort()) {
            case RELEVANCE -> Found::byScore;
            case NAME ->
                Comparator.<Found, byte[]>comparing(
                                found -> found.entry().nameKey(query.language()), Arrays::compareUnsigned)
                        .thenComparing(USUAL);
            case POPULATION -> USUAL;
            case DISTANCE -> byDistance(query.near());
        };
    }

    private static int byScore(Found a, Found b) {
        int byScore = Float.compare(b.score, a.score);
        return byScore != 0 ? byScore : Integer.compare(a.place, b.place);
    }

    private static Comparator<Found> byDistance(@Nullable Circle near) {
        if (near == null) {
            throw new IllegalArgumentException("Sorting by distance needs a place: give `near`.");
        }
        UnitVector centre = UnitVector.of(near.centre());
        return Comparator.<Found>comparingDouble(found -> found.entry().kilometresTo(centre))
                .thenComparing(USUAL);
    }
}
