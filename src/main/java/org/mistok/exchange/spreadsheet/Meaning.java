package org.mistok.exchange.spreadsheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a column of a spreadsheet can hold.
public enum Meaning {
    CODE,
    NAME,
    KIND,
    COUNTRY,
    REGION,
    POPULATION,
    POPULATION_DATE,
    LANGUAGES,
    NEEDS,
    OFFERS,
    AREA,
    URGENCY,
    STRENGTH,
    CAPACITY,
    WISH_COUNTRIES,
    WISH_KINDS,
    WISH_POPULATION_MIN,
    WISH_POPULATION_MAX;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null when no column has this code.
    public static @Nullable Meaning find(String code) {
        for (Meaning meaning : values()) {
            if (meaning.code().equals(code)) {
                return meaning;
            }
        }
        return null;
    }
}
