package org.mistok.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Wishes;
import org.mistok.place.CountryCode;

/// Wishes with their sets in a stable order.
record WishesAnswer(
        List<CountryCode> countries,
        List<Kind> kinds,
        @Nullable Integer populationMin,
        @Nullable Integer populationMax,
        Wishes.@Nullable Proximity proximity) {

    static WishesAnswer of(Wishes wishes) {
        return new WishesAnswer(
                wishes.countries().stream().sorted().toList(),
                wishes.kinds().stream().sorted().toList(),
                wishes.populationMin(),
                wishes.populationMax(),
                wishes.proximity());
    }
}
