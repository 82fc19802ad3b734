package org.mistok.notice;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mistok.notice.Calendar.Event;
import org.mistok.notice.Calendar.When;

class CalendarTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant CHANGED = Instant.parse("2026-03-01T10:15:30Z");

    @Test
    void aMeetingStandsInItsOwnTimeZoneWhoseRulesComeAlong() {
        String text = write(meeting(LocalDateTime.of(2026, 12, 1, 10, 0), KYIV));

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("\r\nDTSTART;TZID=Europe/Kyiv:20261201T100000\r\n")
                .contains("\r\nDTEND;TZID=Europe/Kyiv:20261201T113000\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Kyiv\r\n")
                .contains("DTSTART:20261025T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200")
                .contains("UID:meeting-7@mistok.example\r\n")
                .contains("SEQUENCE:3\r\n")
                .contains("DTSTAMP:20260301T101530Z\r\n");
    }

    @Test
    void aDayIsTheSameDayInEveryTimeZoneOfTheMachine() {
        String text = write(List.of(new Event(
                "deadline@mistok.example",
                0,
                CHANGED,
                new When.Day(LocalDate.of(2026, 3, 29)),
                "Frist",
                "",
                null,
                null,
                false)));

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260329\r\n")
                .contains("DTEND;VALUE=DATE:20260330\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void whatWillNotBeSaysSo() {
        Event event = new Event("u", 4, CHANGED, new When.Day(LocalDate.of(2026, 5, 1)), "Visit", "", null, null, true);

        assertThat(write(List.of(event))).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void aZoneWithoutAnyChangeOfTheClockIsWrittenToo() {
        String text = write(meeting(LocalDateTime.of(2026, 7, 1, 9, 0), ZoneId.of("UTC")));

        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
    }

    /// Whatever stands in an event comes out of the file again, at the same moment, in lines that are short enough.
    @Property(tries = 300)
    void aFileGivesBackWhatWasWrittenIntoIt(@ForAll("events") Event event) {
        String text = write(List.of(event));

        ICalendar read = Biweekly.parse(text).first();
        VEvent one = read.getEvents().getFirst();
        When.Moment moment = (When.Moment) event.when();
        assertThat(one.getDateStart().getValue().toInstant()).isEqualTo(moment.start());
        assertThat(one.getDateEnd().getValue().toInstant())
                .isEqualTo(moment.start().plus(moment.lasting()));
        assertThat(one.getSummary().getValue()).isEqualTo(event.title());
        assertThat(one.getDescription().getValue()).isEqualTo(event.text());
        assertThat(one.getLocation().getValue()).isEqualTo(event.place());
        assertThat(Set.of(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aЇґß;,:\\\"😀 ’\n")
                .ofMinLength(1)
                .ofMaxLength(120)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        Arbitrary<Instant> starts = Arbitraries.longs()
                .between(1_600_000_000L / 60, 1_950_000_000L / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Kyiv", "Europe/Brussels", "Europe/London", "America/Toronto", "UTC")
                .map(ZoneId::of);
        return Combinators.combine(words, words, words, starts, zones)
                .as((title, text, place, start, zone) -> new Event(
                        "u@m",
                        1,
                        CHANGED,
                        new When.Moment(start, Duration.ofMinutes(90), zone),
                        title,
                        text,
                        place,
                        null,
                        false));
    }

    private static List<Event> meeting(LocalDateTime start, ZoneId zone) {
        return new ArrayList<>(List.of(new Event(
                "meeting-7@mistok.example",
                3,
                CHANGED,
                new When.Moment(start.atZone(zone).toInstant(), Duration.ofMinutes(90), zone),
                "Зустріч: вода, тепло",
                "Порядок денний",
                "Звягель",
                "https://mistok.example/uk/partnerships/4",
                false)));
    }

    private static String write(List<Event> events) {
        return Calendar.write("Mistok", events);
    }
}
