package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.PersonalData;

/// Sessions and failures to open one. Both are kept by digests, so that nothing of them can be shown; they end by
/// themselves within hours.
@Singleton
final class SessionData implements PersonalData {

    private final SessionRows sessions;
    private final AttemptRows attempts;

    SessionData(SessionRows sessions, AttemptRows attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Override
    public String what() {
        return "sessions";
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return List.of();
    }

    /// Sessions go with their person's row.
    @Override
    public void erase(String email) {}

    @Override
    public void forget(Instant now) {
        sessions.deleteExpired(now);
        attempts.deleteUntil(now.minus(Attempts.LONGEST_MEMORY));
    }
}
