package org.mistok.exchange.staging;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What kind of file a fact comes from. Kept with every name and every group of facts.
public enum Origin {
    /// The codifier of Ukraine's administrative units.
    KATOTTG(4),
    /// A table of hromadas with population and coordinates.
    HROMADAS(3),
    /// Eurostat's local administrative units.
    LAU(3),
    GEONAMES(2),
    SPREADSHEET(1);

    private final int rank;

    Origin(int rank) {
        this.rank = rank;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// An origin replaces what origins of its own rank and below have brought.
    int rank() {
        return rank;
    }

    /// SQL for the rank of the origin that `expression` names; what has no origin ranks above all.
    static String rankOf(String expression) {
        return Arrays.stream(values())
                .map(origin -> " when '" + origin.code() + "' then " + origin.rank)
                .collect(Collectors.joining("", "(case " + expression, " else 99 end)"));
    }
}
