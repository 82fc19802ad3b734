package org.mistok.organisation;

import java.util.Locale;

/// How much stands behind an offer.
public enum Strength {
    /// We can tell you how we do it.
    ADVICE(0.5),
    /// We have done it and can do it with you.
    EXPERIENCE(0.75),
    /// We can give people, equipment or money.
    RESOURCES(1.0);

    private final double share;

    Strength(double share) {
        this.share = share;
    }

    /// What part of a need an offer of this strength can meet, in 0..1. Design choice, see `docs/scoring.md`.
    public double share() {
        return share;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when the text is no strength
    public static Strength of(String code) {
        for (Strength strength : values()) {
            if (strength.code().equals(code)) {
                return strength;
            }
        }
        throw new IllegalArgumentException("A strength is one of advice, experience, resources, not '" + code + "'.");
    }
}
