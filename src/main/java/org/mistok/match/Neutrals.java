package org.mistok.match;

import java.util.EnumMap;
import java.util.Map;

/// The value a criterion takes where the facts are not stated, in 0..1: low enough that an empty profile does not win,
/// high enough that it does not vanish.
public record Neutrals(Map<Criterion, Double> byCriterion) {

    public Neutrals {
        EnumMap<Criterion, Double> all = new EnumMap<>(byCriterion);
        for (Criterion criterion : Criterion.values()) {
            Double value = all.get(criterion);
            if (value == null || !(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("The neutral value of '" + criterion.code()
                        + "' must be a number from 0 to 1, not " + value + ".");
            }
        }
        byCriterion = Map.copyOf(all);
    }

    @SuppressWarnings("NullAway") // the constructor refuses a missing one
    public double of(Criterion criterion) {
        return byCriterion.get(criterion);
    }
}
