package org.mistok.exchange.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days in file names: `kodifikator-16-05-2025.csv`, `hromadas_2024-01-31.xlsx`, `EU-27-LAU-2023-NUTS-2021.xlsx`.
final class Editions {

    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[-._](\\d{1,2})[-._](20\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(20\\d{2})[-._](\\d{2})[-._](\\d{2})(?!\\d)");
    private static final Pattern LAU_YEAR = Pattern.compile("(?i)lau[-_ ]?(20\\d{2})(?!\\d)");

    private Editions() {}

    static @Nullable LocalDate find(String fileName) {
        Matcher dayFirst = DAY_FIRST.matcher(fileName);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(fileName);
        return yearFirst.find() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : null;
    }

    /// The first of January of the year that follows `LAU`.
    static @Nullable LocalDate findLauYear(String fileName) {
        Matcher year = LAU_YEAR.matcher(fileName);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 1, 1) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
