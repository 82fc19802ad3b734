package org.mistok.organisation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.place.CountryCode;

/// What kind of partner an organisation asks for. Empty sets and nulls mean "not stated".
///
/// @param populationMin inclusive; null for no lower wish
/// @param populationMax inclusive; null for no upper wish
/// @param proximity how much nearness matters to it; null when not stated
public record Wishes(
        Set<CountryCode> countries,
        Set<Kind> kinds,
        @Nullable Integer populationMin,
        @Nullable Integer populationMax,
        @Nullable Proximity proximity) {

    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), null, null, null);

    public Wishes {
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        if (populationMin != null && populationMax != null && populationMin > populationMax) {
            throw new IllegalArgumentException("The smallest wished population (" + populationMin
                    + ") must not exceed the largest (" + populationMax + "). Maybe the two are swapped.");
        }
    }

    /// How much nearness matters.
    public enum Proximity {
        NEAR,
        ANY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
