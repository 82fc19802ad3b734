package org.mistok.exchange.staging;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.organisation.Population;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;

/// What a row says of an organisation besides its names. What is null is not stated and leaves the register as it is.
public record Facts(
        CountryCode country,
        @Nullable String region,
        @Nullable Labels district,
        @Nullable Coordinates centre,
        @Nullable Population population,
        Set<Trait> traits,
        @Nullable Territory territory) {

    public Facts {
        traits = Set.copyOf(traits);
    }

    public static Facts of(CountryCode country, @Nullable String region) {
        return new Facts(country, region, null, null, null, Set.of(), null);
    }
}
