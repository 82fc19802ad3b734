package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.account.Attempts.Limit;
import org.mistok.disclosure.PersonalData;

/// Sessions and failures to open one. Tokens, and whom failures are about, are kept by digests; both end by themselves
/// within a day.
@Singleton
final class SessionData implements PersonalData {

    private final SessionRows sessions;
    private final AttemptRows attempts;
    private final Attempts counted;
    private final Clock clock;

    SessionData(SessionRows sessions, AttemptRows attempts, Attempts counted, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.counted = counted;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "sessions";
    }

    @Override
    public Set<String> columns() {
        return Set.of("session_token.token_hash", "session_token.agent", "attempt.kind", "attempt.key");
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return sessions.listOf(email, clock.instant()).stream()
                .map(session -> Map.of(
                        "begunAt", session.begunAt().toString(),
                        "expiresAt", session.expiresAt().toString(),
                        "agent", session.agent()))
                .toList();
    }

    /// Sessions go with their person's row.
    @Override
    public void erase(String email) {
        counted.forget(Limit.SIGN_IN_ADDRESS, email);
        counted.forget(Limit.MAIL, email);
    }

    @Override
    public void forget(Instant now) {
        sessions.deleteExpired(now);
        attempts.deleteUntil(now.minus(Attempts.LONGEST_MEMORY));
    }
}
