package org.mistok.partnership;

import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Who is in an agreement.
///
/// @param code null for a party without a profile
/// @param name of a party without a profile, such as a utility; null for the others
/// @param country null for a party without a profile
/// @param region null when unknown
/// @param audience who may know of the agreement, as far as this party is concerned
/// @param confirmed whether it, or a coordinator of its country, has said yes
/// @param hasPeople whether anybody acts for it here
public record Party(
        @Nullable RegisterCode code,
        @Nullable String name,
        @Nullable CountryCode country,
        @Nullable String region,
        Audience audience,
        boolean confirmed,
        boolean hasPeople) {

    /// Whether the agreement waits for this party.
    boolean isAwaited() {
        return code != null && hasPeople && !confirmed;
    }

    Party confirming() {
        return new Party(code, name, country, region, audience, true, hasPeople);
    }

    Party undecided() {
        return new Party(code, name, country, region, audience, false, hasPeople);
    }

    Party shownTo(Audience other) {
        return new Party(code, name, country, region, other, confirmed, hasPeople);
    }

    /// The code, or the name where there is none.
    public String key() {
        return code == null ? String.valueOf(name) : code.value();
    }
}
