package org.mistok.exchange.staging;

import java.util.Locale;

/// Facts that come and go together, each group with one origin.
public enum Fact {
    REGION,
    DISTRICT,
    /// The coordinates.
    CENTRE,
    /// The number with its day and source. Of two figures the newer one stays, whoever brought it.
    POPULATION,
    /// Traits are only ever added to.
    TRAITS,
    TERRITORY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
