package org.mistok.account.claim;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A row of `invitation`.
@MappedEntity("invitation")
record InvitationRow(
        @Id long id,
        String email,
        @Nullable String code,
        String role,
        String countries,
        String language,
        Instant writtenAt,
        Instant expiresAt,
        String state) {

    static final String COLUMNS =
            "id, email, code, role, array_to_string(countries, ',') as countries, language, written_at, expires_at, state";

    Invitation invitation(Instant now) {
        Set<CountryCode> scope = countries.isEmpty()
                ? Set.of()
                : Arrays.stream(countries.split(",")).map(CountryCode::of).collect(Collectors.toUnmodifiableSet());
        return new Invitation(
                id,
                email,
                code == null ? null : RegisterCode.of(code),
                role,
                scope,
                writtenAt,
                expiresAt,
                state.equals("open") && !expiresAt.isAfter(now) ? "expired" : state);
    }
}
