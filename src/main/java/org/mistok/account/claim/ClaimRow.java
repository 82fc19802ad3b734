package org.mistok.account.claim;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A row of `claim`, with what must be known of its organisation.
///
/// @param domainMatches whether the address belongs to an official domain of the organisation, or one below it
@MappedEntity("claim")
record ClaimRow(
        @Id long id,
        String code,
        String country,
        String email,
        String displayName,
        String language,
        String message,
        boolean domainMatches,
        Instant writtenAt,
        String state,
        @Nullable String reason) {

    static final String SELECT = "select c.id, c.code, o.country, c.email, c.display_name, c.language, c.message,"
            + " exists (select from mail_domain d where d.code = c.code and (split_part(c.email, '@', 2) = d.domain"
            + " or split_part(c.email, '@', 2) like '%.' || d.domain)) as domain_matches,"
            + " c.written_at, c.state, c.reason from claim c join organisation o on o.code = c.code ";

    Claim claim() {
        return new Claim(
                id,
                RegisterCode.of(code),
                email,
                displayName,
                message,
                domainMatches,
                writtenAt,
                Claim.State.valueOf(state.toUpperCase(Locale.ROOT)),
                reason);
    }

    CountryCode countryCode() {
        return CountryCode.of(country);
    }
}
