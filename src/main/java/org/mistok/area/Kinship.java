package org.mistok.area;

/// How close two areas stand in the thesaurus, and what that is worth when a need meets an offer.
///
/// Only these five levels exist; where two hold (a related sibling), the stronger one counts. The similarities are our
/// choice, argued in `docs/scoring.md`: a top concept usually covers what is asked below it, a declared relation is
/// weaker than that, and two
/// narrower concepts of one top share little more than the reader's interest.
public enum Kinship {
    /// The same area.
    SAME(1.0),
    /// One is the top concept of the other.
    PARENT_CHILD(0.7),
    /// The thesaurus declares the two related.
    RELATED(0.5),
    /// Two narrower concepts of one top concept.
    SIBLINGS(0.4),
    /// Nothing connects the two.
    NONE(0.0);

    private final double similarity;

    Kinship(double similarity) {
        this.similarity = similarity;
    }

    /// In [0, 1]; falls strictly from [#SAME] to [#NONE].
    public double similarity() {
        return similarity;
    }
}
