package org.mistok.partnership;

import java.util.List;
import java.util.Locale;

/// How far an agreement has got.
public enum State {
    /// Not every party has confirmed it yet; only the parties know.
    PROPOSED,
    /// A party did not want it, or it was taken back. The end.
    DECLINED,
    /// The parties have said that they will agree.
    INTENDED,
    ACTIVE,
    /// It still holds, but nothing happens.
    DORMANT,
    /// The end.
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether all parties have confirmed it, or a public source states it.
    public boolean isConfirmed() {
        return this != PROPOSED && this != DECLINED;
    }

    /// Whether the parties count as partners.
    public boolean isUnderWay() {
        return this == INTENDED || this == ACTIVE || this == DORMANT;
    }

    /// Those in which it is known beyond its parties.
    public static List<State> confirmed() {
        return List.of(INTENDED, ACTIVE, DORMANT, ENDED);
    }

    /// @throws IllegalArgumentException when the text is no state
    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
