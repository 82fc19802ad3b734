package org.mistok.match;

import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Wishes.Proximity;

/// The small formulas that the explanation and the columns share, so that both give the same bits.
/// Constants are design choices, argued in `docs/scoring.md`.
final class Fit {

    /// Language levels from none to native: A1 and A2 do not carry a meeting, B1 does with goodwill, C1 is no
    /// obstacle.
    private static final double[] TALK = {0, 0.1, 0.3, 0.6, 0.85, 0.95, 1, 1};

    /// An interpreter costs time and nuance: a fifth.
    static final double THROUGH_INTERPRETER = 0.8;

    /// A second offer in the same field adds a quarter of its worth: diminishing returns.
    static final double SECOND_OFFER = 0.25;

    /// Populations that differ by this factor have nothing in common as far as size goes.
    private static final double SIZE_RATIO = 20;

    private static final double USUAL_SCALE_KM = 1000;
    private static final double NEAR_SCALE_KM = 300;

    private static final double RAREST = 0.1;

    private Fit() {}

    static double talk(int levelRank) {
        return TALK[levelRank];
    }

    static double size(double logFrom, double logTo) {
        return Math.max(0, 1 - Math.abs(logFrom - logTo) / Math.log(SIZE_RATIO));
    }

    static double proximity(double kilometres, @Nullable Proximity preference) {
        return 1 / (1 + kilometres / (preference == Proximity.NEAR ? NEAR_SCALE_KM : USUAL_SCALE_KM));
    }

    static double character(int from, int to) {
        return (double) Integer.bitCount(from & to) / Integer.bitCount(from | to);
    }

    /// Information content of an area that `holders` of `all` organisations work on, 0.1..1: the rarer, the more.
    static double information(int holders, int all) {
        double logAll = Math.log(all + 1.0);
        return all == 0 ? 1 : Math.max(RAREST, (logAll - Math.log(holders + 1.0)) / logAll);
    }
}
