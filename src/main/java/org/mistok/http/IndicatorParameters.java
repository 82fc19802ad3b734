package org.mistok.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mistok.insight.Indicators;

/// Of which day figures are asked for; the same for pages and API.
public final class IndicatorParameters {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private IndicatorParameters() {}

    /// Today when no day was given.
    ///
    /// @throws RequestRefused 400 when it is no day, or one that is still to come
    public static LocalDate day(Parameters parameters, Indicators indicators) {
        LocalDate today = indicators.today();
        String came = parameters.single("at");
        LocalDate day = came == null ? today : parsed(came);
        if (came != null && (day.isBefore(FIRST_DAY) || day.isAfter(today))) {
            parameters.add(Flaw.of("at", "parameter.past-day", Flaw.shown(came), today.toString()));
        }
        parameters.refuseIfFlawed();
        return day;
    }

    private static LocalDate parsed(String came) {
        try {
            return LocalDate.parse(came);
        } catch (DateTimeParseException none) {
            return LocalDate.MIN;
        }
    }
}
