package org.mistok.curation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A profile in an organisation's own words that nobody has confirmed for long.
///
/// @param confirmedOn when somebody said last that it is right
/// @param months since then, whole ones
/// @param members how many people act for the organisation
/// @param remindedAt when they were asked last; null for never
public record StaleProfile(
        RegisterCode organisation,
        Kind kind,
        CountryCode country,
        LocalDate confirmedOn,
        int months,
        long members,
        @Nullable Instant remindedAt) {

    /// Which of them.
    ///
    /// @param months at least so old
    /// @param country null for all
    /// @param kind null for all
    /// @param members whether somebody acts for it; null for both
    public record Filter(
            int months,
            @Nullable CountryCode country,
            @Nullable Kind kind,
            @Nullable Boolean members) {

        boolean accepts(StaleProfile profile) {
            return profile.months() >= months
                    && (country == null || country.equals(profile.country()))
                    && (kind == null || kind == profile.kind())
                    && (members == null || members == profile.members() > 0);
        }
    }
}
