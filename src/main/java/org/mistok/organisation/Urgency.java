package org.mistok.organisation;

import java.util.Locale;

/// How urgent a need is. Its share in the weight of the need is [#share()].
public enum Urgency {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A quarter for low to one for critical, in equal steps.
    public double share() {
        return (ordinal() + 1) / 4.0;
    }

    /// @throws IllegalArgumentException when the text is no urgency
    public static Urgency of(String code) {
        for (Urgency urgency : values()) {
            if (urgency.code().equals(code)) {
                return urgency;
            }
        }
        throw new IllegalArgumentException("An urgency is one of low, medium, high, critical, not '" + code + "'.");
    }
}
