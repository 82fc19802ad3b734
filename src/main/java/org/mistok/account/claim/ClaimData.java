package org.mistok.account.claim;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// Requests to act for an organisation, also those of people who have not proved their address yet.
@Singleton
final class ClaimData implements PersonalData {

    private final ClaimRows rows;

    ClaimData(ClaimRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "claims";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "claim.code",
                "claim.email",
                "claim.display_name",
                "claim.language",
                "claim.message",
                "claim.token_hash",
                "claim.state",
                "claim.reason");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listWith(email).stream().map(ClaimData::shown).toList();
    }

    private static Map<String, String> shown(ClaimRow claim) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("organisation", claim.code());
        shown.put("email", claim.email());
        shown.put("name", claim.displayName());
        shown.put("message", claim.message());
        shown.put("writtenAt", claim.writtenAt().toString());
        shown.put("state", claim.state());
        if (claim.reason() != null) {
            shown.put("reason", claim.reason());
        }
        return shown;
    }

    /// What was decided stays in the trail, by number.
    @Override
    public void erase(String email) {
        rows.deleteWith(email);
    }

    @Override
    public void forget(Instant now) {
        rows.deleteUnconfirmed(now.minus(Claims.CONFIRMATION));
    }
}
