package org.mistok.area;

/// How akin two areas are, from the closest to none. An offer of "backup power" half answers a need for "renewable
/// energy"; the values are design choices, argued in `docs/scoring.md`.
public enum Kinship {
    SAME(1.0),
    PARENT_CHILD(0.7),
    RELATED(0.5),
    SIBLINGS(0.4),
    NONE(0.0);

    private final double similarity;

    Kinship(double similarity) {
        this.similarity = similarity;
    }

    /// In 0..1.
    public double similarity() {
        return similarity;
    }
}
