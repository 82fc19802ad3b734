package org.mistok.search;

import java.util.Arrays;
import java.util.Comparator;
import org.mistok.place.UnitVector;

/// An organisation among the hits.
///
/// @param score of the text; 0 without a text
record Found(Entry entry, float score) {

    private static final Comparator<Found> USUAL = Comparator.<Found>comparingInt(
                    found -> -found.entry().population())
            .thenComparing(found -> found.entry().organisation().code());

    /// The order that a query asks for; a total one.
    static Comparator<Found> order(Query query) {
        return switch (query.sort()) {
            case RELEVANCE ->
                Comparator.<Found>comparingDouble(found -> -found.score()).thenComparing(USUAL);
            case NAME ->
                Comparator.<Found, byte[]>comparing(
                                found -> found.entry().nameKey(query.language()), Arrays::compareUnsigned)
                        .thenComparing(USUAL);
            case POPULATION -> USUAL;
            case DISTANCE -> byDistance(query.near());
        };
    }

    private static Comparator<Found> byDistance(@org.jspecify.annotations.Nullable Circle near) {
        if (near == null) {
            throw new IllegalArgumentException("Sorting by distance needs a place: give `near`.");
        }
        UnitVector centre = UnitVector.of(near.centre());
        return Comparator.<Found>comparingDouble(found -> found.entry().kilometresTo(centre))
                .thenComparing(USUAL);
    }
}
