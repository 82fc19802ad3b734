package org.mistok.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Until when one can apply, as the call's text says it: a time of the clock in the call's own zone, so that a change
/// of the clock moves the instant and not the deadline.
public sealed interface Deadline {

    /// One day, and where the text names it, a time of that day; without one until the day ends.
    record Once(LocalDate day, @Nullable LocalTime time, ZoneId zone) implements Deadline {}

    /// Every year until this day.
    record Yearly(MonthDay day, ZoneId zone) implements Deadline {}

    /// At any time.
    record Running() implements Deadline {}

    /// The sources that we have do not say.
    record NotStated() implements Deadline {}

    /// The next instant at which it is too late; null when there is none or none is known. For a deadline that is
    /// over,
    /// the instant at which it was.
    default @Nullable Instant next(Instant now) {
        return switch (this) {
            case Once(LocalDate day, LocalTime time, ZoneId zone) -> end(day, time, zone);
            case Yearly(MonthDay day, ZoneId zone) -> {
                int year = now.atZone(zone).getYear();
                Instant thisYear = end(day.atYear(year), null, zone);
                yield now.isBefore(thisYear) ? thisYear : end(day.atYear(year + 1), null, zone);
            }
            case Running() -> null;
            case NotStated() -> null;
        };
    }

    /// Whether one can still apply; null when that is not known.
    default @Nullable Boolean isOpen(Instant now) {
        return switch (this) {
            case Once once -> now.isBefore(end(once.day(), once.time(), once.zone()));
            case Yearly yearly -> true;
            case Running running -> true;
            case NotStated notStated -> null;
        };
    }

    private static Instant end(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }
}
