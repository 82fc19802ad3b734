package org.mistok.notice;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Collections;

/// The rules of a time zone as an iCalendar file carries them: every change of the clock from the last one before the
/// first moment to the next one after the last.
final class CalendarZone {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZone() {}

    static VTimezone of(ZoneId zone, Collection<Instant> moments) {
        ZoneRules rules = zone.getRules();
        VTimezone written = new VTimezone(zone.getId());
        Instant first = Collections.min(moments);
        Instant last = Collections.max(moments);
        ZoneOffsetTransition change = rules.previousTransition(first.plusMillis(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(first);
            add(written, rules.isDaylightSavings(first), LONG_AGO, offset, offset);
            change = rules.nextTransition(first);
        }
        while (change != null && isNeeded(change, last, rules)) {
            add(
                    written,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return written;
    }

    /// Until the first change after the last moment, which tells a program that the time before it ends there.
    private static boolean isNeeded(ZoneOffsetTransition change, Instant last, ZoneRules rules) {
        ZoneOffsetTransition before = rules.previousTransition(change.getInstant());
        return !change.getInstant().isAfter(last)
                || before == null
                || !before.getInstant().isAfter(last);
    }

    private static void add(
            VTimezone zone, boolean summer, LocalDateTime from, ZoneOffset offsetBefore, ZoneOffset offsetAfter) {
        if (summer) {
            zone.addDaylightSavingsTime(written(new DaylightSavingsTime(), from, offsetBefore, offsetAfter));
        } else {
            zone.addStandardTime(written(new StandardTime(), from, offsetBefore, offsetAfter));
        }
    }

    private static <O extends Observance> O written(
            O observance, LocalDateTime from, ZoneOffset offsetBefore, ZoneOffset offsetAfter) {
        observance.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(offsetBefore));
        observance.setTimezoneOffsetTo(offset(offsetAfter));
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
