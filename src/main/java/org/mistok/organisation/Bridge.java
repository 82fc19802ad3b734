package org.mistok.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What only a diaspora organisation has: where it sits, whence its people come, and what it can do between two others.
///
/// @param seat the municipality it sits in; null when that municipality is not in the register
/// @param homeOblasts oblasts its people come from, as KATOTTG prefixes (`UA61`)
/// @param homeHromadas hromadas it already knows
/// @param interprets whether it can interpret between two partners; null when not stated
/// @param holdsGrants whether it can receive and account for a grant; null when not stated
public record Bridge(
        @Nullable RegisterCode seat,
        Set<String> homeOblasts,
        Set<RegisterCode> homeHromadas,
        @Nullable Boolean interprets,
        @Nullable Boolean holdsGrants) {

    public Bridge {
        homeOblasts = Set.copyOf(homeOblasts);
        homeHromadas = Set.copyOf(homeHromadas);
    }
}
