package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts attempts, for a while, by the SHA-256 of who or what they are about.
@Singleton
public class Attempts {
    /// After this nothing is counted any more.
    static final Duration LONGEST_MEMORY = Duration.ofHours(24);

    private final AttemptRows rows;
    private final Clock clock;

    Attempts(AttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What is counted, how many of it are too many, and how long each counts.
    public enum Limit {
        /// Failures to sign in with one address from one client.
        SIGN_IN("sign-in", 10, Duration.ofMinutes(15)),
        /// Failures with one address from anywhere.
        SIGN_IN_ADDRESS("sign-in-address", 50, Duration.ofHours(1)),
        /// Failures of one client with any address.
        SIGN_IN_CLIENT("sign-in-client", 100, Duration.ofMinutes(15)),
        /// Clients that the owner of an address has let in by a mailed link; one is enough.
        UNLOCKED("unlocked", 1, Duration.ofHours(24)),
        /// Mails asked for without being signed in, to one address.
        MAIL("mail", 3, Duration.ofHours(1)),
        /// The same, by one client.
        MAIL_CLIENT("mail-client", 20, Duration.ofHours(1));

        private final String code;
        private final int most;
        private final Duration memory;

        Limit(String code, int most, Duration memory) {
            this.code = code;
            this.most = most;
            this.memory = memory;
        }

        public int most() {
            return most;
        }

        public Duration memory() {
            return memory;
        }
    }

    /// How long to wait until one more is possible; null when it is now.
    public @Nullable Duration wait(Limit limit, String key) {
        Instant now = clock.instant();
        List<Instant> latest = rows.list(limit.code, Secret.hash(key), now.minus(limit.memory), limit.most);
        return latest.size() < limit.most
                ? null
                : Duration.between(now, latest.getLast().plus(limit.memory));
    }

    public void note(Limit limit, String key) {
        Instant now = clock.instant();
        rows.deleteUntil(now.minus(LONGEST_MEMORY));
        rows.put(limit.code, Secret.hash(key), now);
    }

    public void forget(Limit limit, String key) {
        rows.forget(limit.code, Secret.hash(key));
    }
}
