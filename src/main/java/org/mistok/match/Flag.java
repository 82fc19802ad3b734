package org.mistok.match;

import java.util.Locale;

/// Something about a pair that points cannot say.
public enum Flag {
    /// They are partners already, or mean to be.
    ALREADY_PARTNERS(true),
    /// A coordinator has ruled the pair out. The reason stays with the coordinator.
    BLOCKED_PAIR(true),
    /// The candidate takes no requests for the time being.
    PAUSED(true),
    /// The candidate cannot begin another partnership now.
    NO_CAPACITY(true),
    /// The candidate may not apply under the funding call that the reader chose.
    NOT_ELIGIBLE(true),
    /// The candidate's territory is occupied (Ministry order No. 376).
    TERRITORY_OCCUPIED(true),
    /// Active hostilities on the candidate's territory: meetings online only.
    TERRITORY_ACTIVE_HOSTILITIES(false),
    /// Possible hostilities on the candidate's territory: visits need care.
    TERRITORY_POSSIBLE_HOSTILITIES(false);

    private final boolean held;

    Flag(boolean held) {
        this.held = held;
    }

    /// Whether the flag keeps the candidate out of the list. It is then counted, and listed on request.
    public boolean held() {
        return held;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
