package org.mistok.account.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A row of `api_token` with its owner's address.
@MappedEntity("api_token")
record ApiTokenRow(
        @Id long id,
        String email,
        String name,
        String scope,
        String beginning,
        Instant madeAt,
        Instant expiresAt,
        @Nullable LocalDate usedOn) {

    static final String SELECT =
            "select t.id, p.email, t.name, t.scope, t.beginning, t.made_at, t.expires_at, t.used_on"
                    + " from api_token t join person p on p.id = t.person_id ";

    ApiToken token() {
        return new ApiToken(
                id, name, ApiToken.Scope.valueOf(scope.toUpperCase(Locale.ROOT)), beginning, madeAt, expiresAt, usedOn);
    }
}
