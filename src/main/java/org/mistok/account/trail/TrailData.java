package org.mistok.account.trail;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.disclosure.PersonalData;

/// What the person has done, and what was done to the account. Kept by the person's number alone, so that it names
/// nobody as soon as the account is gone; see `actor_of` in the database.
@Singleton
final class TrailData implements PersonalData {

    private final TrailRows rows;

    TrailData(TrailRows rows) {
        this.rows = rows;
    }

    @Override
    public String what() {
        return "trail";
    }

    @Override
    public Set<String> columns() {
        return Set.of("audit_event.actor", "audit_event.details", "import_run.actor");
    }

    /// What was written into a profile is not told: it is the organisation's, and may not be for this person any
    /// more.
    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream().map(TrailData::shown).toList();
    }

    private static Map<String, String> shown(TrailRow row) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("at", row.at().toString());
        shown.put("action", row.action());
        shown.put("you", row.part());
        if (row.code() != null) {
            shown.put("organisation", row.code());
        }
        if (row.details() != null) {
            shown.put("details", row.details());
        }
        return shown;
    }

    /// The number stays; it is nobody's from now on.
    @Override
    public void erase(String email) {}

    /// The trail stays as long as the register.
    @Override
    public void forget(Instant now) {}
}
