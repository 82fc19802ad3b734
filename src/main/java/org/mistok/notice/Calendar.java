package org.mistok.notice;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// Dates as an iCalendar file (RFC 5545) that every calendar program reads. A moment stands in its own time zone, whose
/// rules the file carries along, so that it stays right should the reader's program know other ones.
public final class Calendar {
    /// What such a file is called on the web.
    public static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Mistok//Mistok//EN";
    private static final int LONGEST_LINE = 75;

    private Calendar() {}

    /// When something is.
    public sealed interface When {

        /// From a moment on, as long as stated.
        record Moment(Instant start, Duration lasting, ZoneId zone) implements When {}

        /// A whole day, the same for everybody wherever they are.
        record Day(LocalDate day) implements When {}
    }

    /// Something in a calendar.
    ///
    /// @param uid names it for ever; the same event keeps it through all changes
    /// @param sequence grows with each change
    /// @param changedAt when it was last changed
    /// @param place null when none is stated
    /// @param link the address of a page about it, or where to join; null when there is none
    /// @param cancelled whether it will not be
    public record Event(
            String uid,
            int sequence,
            Instant changedAt,
            When when,
            String title,
            String text,
            @Nullable String place,
            @Nullable String link,
            boolean cancelled) {}

    /// @param name what the calendar is called in programs that show several
    public static String write(String name, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setName(name);
        calendar.setTimezoneInfo(zones(events));
        events.forEach(event -> calendar.addEvent(event(event, calendar.getTimezoneInfo())));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }

    private static TimezoneInfo zones(List<Event> events) {
        TimezoneInfo zones = new TimezoneInfo();
        events.stream()
                .map(Event::when)
                .filter(When.Moment.class::isInstance)
                .map(When.Moment.class::cast)
                .map(When.Moment::zone)
                .distinct()
                .forEach(zone -> zones.getTimezones()
                        .add(new TimezoneAssignment(
                                TimeZone.getTimeZone(zone), CalendarZone.of(zone, moments(events, zone)))));
        return zones;
    }

    private static List<Instant> moments(List<Event> events, ZoneId zone) {
        return events.stream()
                .map(Event::when)
                .filter(When.Moment.class::isInstance)
                .map(When.Moment.class::cast)
                .filter(moment -> moment.zone().equals(zone))
                .map(When.Moment::start)
                .toList();
    }

    private static VEvent event(Event event, TimezoneInfo zones) {
        VEvent written = new VEvent();
        written.setUid(event.uid());
        written.setSequence(event.sequence());
        written.setDateTimeStamp(Date.from(event.changedAt()));
        written.setLastModified(Date.from(event.changedAt()));
        written.setSummary(event.title());
        written.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        if (!event.text().isEmpty()) {
            written.setDescription(event.text());
        }
        if (event.place() != null) {
            written.setLocation(event.place());
        }
        if (event.link() != null) {
            written.setUrl(event.link());
        }
        setTime(written, event.when(), zones);
        return written;
    }

    private static void setTime(VEvent event, When when, TimezoneInfo zones) {
        switch (when) {
            case When.Day(LocalDate day) -> {
                event.setDateStart(new DateStart(date(day)));
                event.setDateEnd(new DateEnd(date(day.plusDays(1))));
            }
            case When.Moment(Instant start, Duration lasting, ZoneId zone) -> {
                DateStart from = new DateStart(Date.from(start), true);
                DateEnd to = new DateEnd(Date.from(start.plus(lasting)), true);
                TimezoneAssignment assignment = zones.getTimezones().stream()
                        .filter(one -> one.getTimeZone().toZoneId().equals(zone))
                        .findFirst()
                        .orElseThrow();
                zones.setTimezone(from, assignment);
                zones.setTimezone(to, assignment);
                event.setDateStart(from);
                event.setDateEnd(to);
            }
        }
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /// The library folds by characters; the standard counts bytes, and a Cyrillic letter has two.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
        for (String line : text.split("\r\n")) {
            int bytes = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String letter = Character.toString(line.codePointAt(i));
                int size = letter.getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    bytes = 1;
                }
                folded.append(letter);
                bytes += size;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
