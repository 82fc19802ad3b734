package org.mistok.match;

import java.util.EnumMap;
import java.util.Map;

/// How much each criterion counts. Finite, from 0 to [#MOST]; at least one above 0.
public record Weights(Map<Criterion, Double> byCriterion) {

    /// A bound against slips of the keyboard; ten times the usual weight drowns all others.
    public static final double MOST = 100;

    public Weights {
        EnumMap<Criterion, Double> all = new EnumMap<>(byCriterion);
        for (Criterion criterion : Criterion.values()) {
            double weight = all.computeIfAbsent(criterion, _ -> 0.0);
            if (!(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("The weight of '" + criterion.code()
                        + "' must be a number from 0 to " + MOST + ", not " + weight + ".");
            }
        }
        if (all.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("At least one weight must be above 0.");
        }
        byCriterion = Map.copyOf(all);
    }

    @SuppressWarnings("NullAway") // the constructor gives every criterion a weight
    public double of(Criterion criterion) {
        return byCriterion.get(criterion);
    }

    /// These weights with some replaced.
    /// @throws IllegalArgumentException when the result is out of range or all 0
    public Weights with(Map<Criterion, Double> replaced) {
        EnumMap<Criterion, Double> all = new EnumMap<>(byCriterion);
        all.putAll(replaced);
        return new Weights(all);
    }

    double[] toArray() {
        double[] array = new double[Criterion.COUNT];
        for (Criterion criterion : Criterion.values()) {
            array[criterion.ordinal()] = of(criterion);
        }
        return array;
    }
}
