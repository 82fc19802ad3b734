package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.call.Deadline;
import org.mistok.notice.Calendar;
import org.mistok.notice.Calendar.Event;
import org.mistok.notice.Calendar.When;

/// A deadline stays what the call says, whatever the clocks do.
class ProposalCalendarTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

    /// The clocks go back on 25 October 2026 and forward on 28 March 2027.
    @ParameterizedTest
    @CsvSource({
        "2026-10-24, 2026-10-24T15:00:00Z",
        "2026-10-25, 2026-10-25T16:00:00Z",
        "2026-10-26, 2026-10-26T16:00:00Z",
        "2027-03-27, 2027-03-27T16:00:00Z",
        "2027-03-28, 2027-03-28T15:00:00Z"
    })
    void fiveInBrusselsStaysFiveInBrusselsAcrossAChangeOfTheClock(LocalDate day, Instant expected) {
        Deadline deadline = new Deadline.Once(day, LocalTime.of(17, 0), BRUSSELS);
        When when = ProposalCalendar.when(deadline, NOW);
        String text = Calendar.write(
                "Test", List.of(new Event("deadline@mistok", 1, NOW, when, "Deadline", "", null, null, false)));

        String local = day.toString().replace("-", "") + "T170000";
        assertThat(text).contains("DTSTART;TZID=Europe/Brussels:" + local + "\r\n");
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(expected);
        assertThat(deadline.next(NOW)).isEqualTo(expected);
    }

    @Test
    void aDeadlineWithoutATimeIsThatWholeDay() {
        assertThat(ProposalCalendar.when(new Deadline.Once(LocalDate.of(2026, 10, 25), null, BRUSSELS), NOW))
                .isEqualTo(new When.Day(LocalDate.of(2026, 10, 25)));
    }

    @Test
    void aYearlyDeadlineIsTheNextOne() {
        Deadline passed = new Deadline.Yearly(MonthDay.of(9, 30), BRUSSELS);
        Deadline coming = new Deadline.Yearly(MonthDay.of(10, 15), BRUSSELS);

        assertThat(ProposalCalendar.when(passed, NOW)).isEqualTo(new When.Day(LocalDate.of(2027, 9, 30)));
        assertThat(ProposalCalendar.when(coming, NOW)).isEqualTo(new When.Day(LocalDate.of(2026, 10, 15)));
    }

    @Test
    void whatHasNoDeadlineIsInNoCalendar() {
        assertThat(ProposalCalendar.when(new Deadline.Running(), NOW)).isNull();
        assertThat(ProposalCalendar.when(new Deadline.NotStated(), NOW)).isNull();
    }
}
