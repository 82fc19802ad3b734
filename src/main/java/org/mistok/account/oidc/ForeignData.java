package org.mistok.account.oidc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Accounts elsewhere by which people sign in, and such sign-ins under way, of which nobody knows yet whose they are.
@Singleton
final class ForeignData implements PersonalData {

    private final ForeignRows rows;

    ForeignData(ForeignRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "accounts-elsewhere";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "foreign_account.issuer",
                "foreign_account.subject",
                "foreign_sign_in.state_hash",
                "foreign_sign_in.nonce",
                "foreign_sign_in.verifier",
                "foreign_sign_in.next");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream()
                .map(account -> Map.of("issuer", account.issuer(), "subject", account.subject()))
                .toList();
    }

    /// They go with their person's row.
    @Override
    public void erase(String email) {}

    @Override
    public void forget(Instant now) {
        rows.deleteExpired(now);
    }
}
