package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Refusal;

/// How many introductions an organisation may send. Attention is the scarce good, so silence must not block places for
/// ever, and nobody can ask everybody.
@Singleton
final class Limits {
    private final IntroductionRows rows;
    private final IntroductionSettings settings;
    private final Clock clock;

    Limits(IntroductionRows rows, IntroductionSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /// How many may wait for an answer at a time: as many partnerships as the organisation says it can begin.
    int inFlight(Organisation from) {
        Integer capacity = from.profile().availability().capacity();
        return capacity == null ? settings.inFlight() : capacity;
    }

    int room(Organisation from) {
        return Math.max(0, inFlight(from) - rows.countInFlight(from.code().value()));
    }

    /// Tokens left in this quarter. One that was spent does not come back.
    int tokens(Organisation from) {
        return Math.max(
                0,
                settings.priorityPerQuarter() - rows.countPriority(from.code().value(), quarter()));
    }

    /// Null when one more may be sent.
    @Nullable
    Refusal refusal(Organisation from, boolean priority) {
        if (inFlight(from) == 0) {
            return Outcome.refusal("from", "introduction-no-own-capacity", from.code());
        }
        if (room(from) == 0) {
            return Outcome.refusal("from", "introduction-limit", inFlight(from));
        }
        return priority && tokens(from) == 0
                ? Outcome.refusal("priority", "introduction-no-token", settings.priorityPerQuarter())
                : null;
    }

    private Instant quarter() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return today.with(IsoFields.DAY_OF_QUARTER, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
