package org.mistok.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How much a dated statement still counts. A need older than two years is more likely met, or given up, than open:
/// a register of partner requests still showed one of 2017 years later (domain notes, section 3.1).
final class Freshness {

    private static final long HALF_A_YEAR_DAYS = 183;
    private static final long YEAR_DAYS = 365;

    private Freshness() {}

    /// 1 up to half a year, 0.8 up to a year, 0.5 up to two, 0.25 beyond. A date in the future counts as fresh.
    static double of(LocalDate statedOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(statedOn, today);
        if (days <= HALF_A_YEAR_DAYS) {
            return 1;
        }
        if (days <= YEAR_DAYS) {
            return 0.8;
        }
        return days <= 2 * YEAR_DAYS ? 0.5 : 0.25;
    }
}
