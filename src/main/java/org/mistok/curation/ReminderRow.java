package org.mistok.curation;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// An organisation with own words, and when somebody was asked about them.
@MappedEntity("reminder")
record ReminderRow(
        String code,
        String country,
        LocalDate confirmedOn,
        long members,
        @Nullable Instant remindedAt) {

    StaleProfile profile(LocalDate today) {
        RegisterCode organisation = RegisterCode.of(code);
        return new StaleProfile(
                organisation,
                Kind.of(organisation),
                CountryCode.of(country),
                confirmedOn,
                (int) Period.between(confirmedOn, today).toTotalMonths(),
                members,
                remindedAt);
    }
}
