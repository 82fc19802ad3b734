package org.mistok.match;

import java.util.Locale;

/// Ties between two organisations, each with its value. Design choices, see `docs/scoring.md`.
public enum Tie {
    /// A diaspora organisation within reach of the municipality has its people from the hromada's oblast.
    DIASPORA_HERE(1.0),
    /// The diaspora organisation knows this hromada.
    HOME_HROMADA(1.0),
    /// The diaspora organisation has its people from the hromada's oblast.
    HOME_OBLAST(0.8),
    /// The diaspora organisation sits in this municipality.
    SEAT(1.0),
    /// The diaspora organisation sits within reach of this municipality.
    NEARBY(0.6),
    /// They had a partnership that is dormant or has ended.
    EARLIER_PARTNERSHIP(0.8),
    /// They share a partner.
    PARTNER_OF_PARTNER(0.6);

    /// How far a diaspora organisation reaches from its seat, in kilometres: an hour on the road.
    public static final double REACH_KM = 75;

    private final double value;

    Tie(double value) {
        this.value = value;
    }

    public double value() {
        return value;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
