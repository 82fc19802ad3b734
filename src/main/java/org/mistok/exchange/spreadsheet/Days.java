package org.mistok.exchange.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people type them: `2026-01-31`, `31.01.2026`, `31/1/2026`; a year alone is its first day.
final class Days {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:\\s*р\\.?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?:\\s*р\\.?)?");

    private Days() {}

    /// Null when the text is no day.
    static @Nullable LocalDate find(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return day(year.group(1), "1", "1");
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
