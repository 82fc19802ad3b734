package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Territory;

/// A hromada's periods in the lists of Order 376: `I.1:11.11.2022->; II:19.03.2022->11.11.2022`, one list and its
/// periods after the other. Several beginnings, then several ends, may stand in one: `I.1:23.07.2022 |
/// 04.06.2023->23.10.2022`.
final class TerritoryPeriods {

    private static final String SOURCE =
            "Order 376 of the Ministry for Development of Communities and Territories of Ukraine";
    private static final Pattern HEADING = Pattern.compile("(20\\d{2})[-_ ]?(\\d{2})(?:[-_ ]?(\\d{2}))?$");
    private static final Map<String, Territory.Status> LISTS = Map.of(
            "I.1", Territory.Status.POSSIBLE_HOSTILITIES,
            "I.2", Territory.Status.ACTIVE_HOSTILITIES,
            "I.3", Territory.Status.ACTIVE_HOSTILITIES,
            "II", Territory.Status.OCCUPIED);

    private TerritoryPeriods() {}

    /// The day of the lists in a heading such as `order376_2025_05`, the first of the month where it names no day.
    static @Nullable LocalDate listedOn(String heading) {
        Matcher day = HEADING.matcher(heading.strip());
        if (!day.find()) {
            return null;
        }
        int month = Math.clamp(Integer.parseInt(day.group(2)), 1, 12);
        String dayOfMonth = day.group(3);
        return LocalDate.of(Integer.parseInt(day.group(1)), month, 1)
                .plusDays(dayOfMonth == null ? 0 : Math.max(0, Integer.parseInt(dayOfMonth) - 1));
    }

    /// The narrowest status that has begun and not ended; null when there is none.
    static @Nullable Territory find(String periods, LocalDate listedOn) {
        Territory.Status narrowest = null;
        for (String list : periods.split(";")) {
            int colon = list.indexOf(':');
            Territory.Status status =
                    colon < 0 ? null : LISTS.get(list.substring(0, colon).strip());
            boolean isNarrower = narrowest == null || (status != null && status.compareTo(narrowest) > 0);
            if (status != null && isNarrower && isOpen(list.substring(colon + 1))) {
                narrowest = status;
            }
        }
        return narrowest == null ? null : new Territory(narrowest, listedOn, SOURCE);
    }

    private static boolean isOpen(String periods) {
        String[] halves = periods.split("->", -1);
        return halves.length == 2 && days(halves[0]) > days(halves[1]);
    }

    private static long days(String half) {
        return Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}")
                .matcher(half)
                .results()
                .count();
    }
}
