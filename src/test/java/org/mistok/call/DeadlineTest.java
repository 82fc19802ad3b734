package org.mistok.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void aTimeOfDayCountsInTheCallsOwnZone() {
        Deadline deadline = new Deadline.Once(LocalDate.of(2024, 9, 19), LocalTime.of(17, 0), BRUSSELS);

        assertThat(deadline.isOpen(Instant.parse("2024-09-19T14:59:59Z"))).isTrue();
        assertThat(deadline.isOpen(Instant.parse("2024-09-19T15:00:00Z"))).isFalse();
    }

    @Test
    void aDayWithoutATimeLastsUntilItsEnd() {
        Deadline deadline = new Deadline.Once(LocalDate.of(2025, 3, 27), null, BRUSSELS);

        assertThat(deadline.isOpen(Instant.parse("2025-03-27T22:59:59Z"))).isTrue();
        assertThat(deadline.isOpen(Instant.parse("2025-03-27T23:00:00Z"))).isFalse();
    }

    /// On 26 October 2025 the clock in Brussels goes back at three in the morning.
    @Test
    void aChangeOfTheClockMovesTheInstantAndNotTheDeadline() {
        Deadline before = new Deadline.Once(LocalDate.of(2025, 10, 25), LocalTime.of(17, 0), BRUSSELS);
        Deadline after = new Deadline.Once(LocalDate.of(2025, 10, 26), LocalTime.of(17, 0), BRUSSELS);

        assertThat(before.next(Instant.EPOCH)).isEqualTo("2025-10-25T15:00:00Z");
        assertThat(after.next(Instant.EPOCH)).isEqualTo("2025-10-26T16:00:00Z");
    }

    @Test
    void aYearlyDeadlineIsAlwaysOpenForTheNextTime() {
        Deadline deadline = new Deadline.Yearly(MonthDay.of(10, 15), BRUSSELS);

        assertThat(deadline.isOpen(Instant.parse("2026-11-22T00:00:00Z"))).isTrue();
        assertThat(deadline.next(Instant.parse("2026-10-15T12:00:00Z"))).isEqualTo("2026-10-15T22:00:00Z");
        assertThat(deadline.next(Instant.parse("2026-10-15T22:00:00Z"))).isEqualTo("2027-10-15T22:00:00Z");
    }

    @Test
    void whatIsNotStatedIsNeitherOpenNorOver() {
        assertThat(new Deadline.NotStated().isOpen(Instant.EPOCH)).isNull();
        assertThat(new Deadline.Running().isOpen(Instant.EPOCH)).isTrue();
    }
}
