package org.mistok.http;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.curation.StaleProfile.Filter;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;

/// Which stale profiles are asked for.
public final class StaleParameters {
    private static final int LONGEST = 120;

    private StaleParameters() {}

    /// @param threshold the months when none are given
    /// @throws RequestRefused 400 for what cannot be read
    public static Filter read(HttpRequest<?> request, int threshold) {
        Parameters parameters = Parameters.of(request);
        Integer months = parameters.wholeNumber("months", threshold, 1, LONGEST);
        Filter filter = new Filter(
                Objects.requireNonNullElse(months, threshold),
                country(parameters),
                parameters.choice("kind", Arrays.asList(Kind.values()), Kind::code, null),
                parameters.flag("members"));
        parameters.refuseIfFlawed();
        return filter;
    }

    private static @Nullable CountryCode country(Parameters parameters) {
        String came = parameters.single("country");
        if (came == null || KnownCodes.countries().contains(came)) {
            return came == null ? null : CountryCode.of(came);
        }
        parameters.add(Flaw.of("country", "parameter.country", Flaw.shown(came)));
        return null;
    }
}
