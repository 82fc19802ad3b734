package org.mistok.call;

import org.jspecify.annotations.Nullable;

/// From at least to at most, both inclusive; null is no bound, and at least one of them is given.
public record Range(@Nullable Integer min, @Nullable Integer max) {

    public Range {
        if (min == null && max == null) {
            throw new IllegalArgumentException("A range needs a smallest or a largest number.");
        }
        if (min != null && (min < 0 || max != null && min > max) || max != null && max < 0) {
            throw new IllegalArgumentException("A range goes from a smaller to a larger number, not from " + min
                    + " to " + max + ". Maybe the two are swapped.");
        }
    }

    public boolean holds(int number) {
        return (min == null || number >= min) && (max == null || number <= max);
    }

    /// Whether a number can still grow into the range.
    boolean canGrowTo(int number) {
        return max == null || number <= max;
    }
}
