package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Links and tickets that work once, and only for a while. A used one and one that never was are the same.
@Singleton
final class Links {
    private final LinkRows rows;
    private final Clock clock;

    Links(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What a link is for, and how long it lasts: mailed ones long enough to survive a mail server that is down for
    /// an hour.
    enum Purpose {
        PASSWORD_RESET(Duration.ofHours(4)),
        ADDRESS_CHANGE(Duration.ofHours(24)),
        UNLOCK(Duration.ofHours(4)),
        SECOND_STEP(Duration.ofMinutes(10)),
        FIRST_ADMINISTRATOR(Duration.ofHours(24)),
        ERASURE(Duration.ofHours(4));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param token goes into the link, and is kept nowhere
    record Fresh(String token, Instant until) {
        @Override
        public String toString() {
            return "Fresh[until " + until + "]";
        }
    }

    /// @param personId null for the first administrator
    /// @param email the new address, where the link is about one
    Fresh make(Purpose purpose, @Nullable Long personId, @Nullable String email) {
        Instant now = clock.instant();
        Fresh fresh = new Fresh(Secret.fresh(), now.plus(purpose.lifetime));
        rows.deleteExpired(now);
        rows.put(Secret.hash(fresh.token()), purpose.code(), personId, email, fresh.until());
        return fresh;
    }

    /// Null when it was used, has expired or never was.
    @Nullable
    LinkRow find(String token, Purpose purpose) {
        return rows.find(Secret.hash(token), purpose.code(), clock.instant());
    }

    /// As [#find], and uses it up: of several at once only one gets it.
    @Nullable
    LinkRow use(String token, Purpose purpose) {
        return rows.use(Secret.hash(token), purpose.code(), clock.instant());
    }

    boolean has(long personId, Purpose purpose) {
        return rows.count(personId, purpose.code(), clock.instant()) > 0;
    }

    /// Makes all links of this person worthless.
    void forget(long personId) {
        rows.deleteOf(personId);
    }

    void forgetNobodys(Purpose purpose) {
        rows.deleteNobodys(purpose.code());
    }
}
