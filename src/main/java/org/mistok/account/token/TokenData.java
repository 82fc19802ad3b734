package org.mistok.account.token;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Tokens for programs, without their secrets, which are kept by digest only.
@Singleton
final class TokenData implements PersonalData {

    private final ApiTokenRows rows;

    TokenData(ApiTokenRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "tokens";
    }

    @Override
    public Set<String> columns() {
        return Set.of("api_token.token_hash", "api_token.name", "api_token.scope", "api_token.beginning");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream().map(TokenData::shown).toList();
    }

    private static Map<String, String> shown(ApiTokenRow token) {
        return Map.of(
                "name", token.name(),
                "scope", token.scope(),
                "beginning", token.beginning(),
                "madeAt", token.madeAt().toString(),
                "expiresAt", token.expiresAt().toString(),
                "usedOn", token.usedOn() == null ? "" : token.usedOn().toString());
    }

    /// They go with their person's row.
    @Override
    public void erase(String email) {}

    /// One whose time is over stays in its owner's list until the owner revokes it.
    @Override
    public void forget(Instant now) {}
}
