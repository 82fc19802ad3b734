package org.mistok.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How soon somebody wants to hear of news.
public enum Pace {
    AT_ONCE,
    /// In one mail a day, in the morning.
    DAILY,
    /// In one mail a week, on Monday morning.
    WEEKLY,
    NEVER;

    /// By UTC: early morning all over Europe.
    private static final int HOUR = 5;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null for a word that is no pace.
    public static @Nullable Pace find(String code) {
        for (Pace pace : values()) {
            if (pace.code().equals(code)) {
                return pace;
            }
        }
        return null;
    }

    /// When the next digest is due that takes in what is written now.
    ///
    /// @throws IllegalStateException for those that have no digest
    Instant digestAfter(Instant now) {
        ZonedDateTime today =
                now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusHours(HOUR);
        ZonedDateTime next = today.toInstant().isAfter(now) ? today : today.plusDays(1);
        return switch (this) {
            case DAILY -> next.toInstant();
            case WEEKLY ->
                next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
            case AT_ONCE, NEVER -> throw new IllegalStateException(code() + " has no digest.");
        };
    }
}
