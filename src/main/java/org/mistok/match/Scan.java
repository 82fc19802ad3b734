package org.mistok.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Wishes;
import org.mistok.organisation.Wishes.Proximity;
import org.mistok.place.CountryCode;
import org.mistok.place.UnitVector;

/// Scores the rows of segments for one subject. The arithmetic follows [Explainer] operation by operation, in the same
/// order, so that both give the same bits; a property test compares them.
///
/// Not safe for use by several threads at once.
final class Scan {

    private static final int NEEDS = Criterion.NEEDS.ordinal();
    private static final int AREAS = Criterion.AREAS.ordinal();
    private static final int LANGUAGE = Criterion.LANGUAGE.ordinal();
    private static final int SIZE = Criterion.SIZE.ordinal();
    private static final int CHARACTER = Criterion.CHARACTER.ordinal();
    private static final int PROXIMITY = Criterion.PROXIMITY.ordinal();
    private static final int TIES = Criterion.TIES.ordinal();
    private static final int READINESS = Criterion.READINESS.ordinal();
    private static final int WISHES = Criterion.WISHES.ordinal();

    private final Subject subject;
    private final Card card;
    private final double[] weights;
    private final double weightSum;
    private final double[] neutral = new double[Criterion.COUNT];
    private final double[] gives = new double[Criterion.COUNT];
    private final double[] takes = new double[Criterion.COUNT];

    Scan(Subject subject, Weights weights, Neutrals neutrals) {
        this.subject = subject;
        this.card = subject.card;
        this.weights = weights.toArray();
        double sum = 0;
        for (double weight : this.weights) {
            sum += weight;
        }
        weightSum = sum;
        for (Criterion criterion : Criterion.values()) {
            neutral[criterion.ordinal()] = neutrals.of(criterion);
        }
    }

    /// The score of one row.
    /// @param ownTie the tie of the subject to this very organisation, 0 for none
    double score(Segment segment, int row, double ownTie) {
        needs(segment, row);
        areas(segment, row);
        both(LANGUAGE, language(segment, row));
        both(SIZE, size(segment, row));
        both(CHARACTER, character(segment, row));
        double kilometres = kilometres(segment, row);
        gives[PROXIMITY] = proximity(kilometres, card.proximity());
        takes[PROXIMITY] = proximity(kilometres, segment.proximity[row]);
        both(TIES, Math.max(ownTie, tie(segment, row, kilometres)));
        gives[READINESS] = segment.readiness[row];
        takes[READINESS] = card.readiness();
        gives[WISHES] = wishes(card.wishes(), segment.countries[row], segment.kinds[row], segment.inhabitants[row]);
        takes[WISHES] = wishes(segment.wishes[row], card.country(), card.kind(), card.inhabitants());
        return Operator.harmonic(mean(gives), mean(takes));
    }

    private void both(int criterion, double value) {
        gives[criterion] = value;
        takes[criterion] = value;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / weightSum;
    }

    private void needs(Segment segment, int row) {
        double met = 0;
        double all = 0;
        if (card.needAreas().length > 0 && segment.offers[row]) {
            for (int i = 0; i < card.needAreas().length; i++) {
                double weight = card.needWeights()[i];
                met += weight * Coverage.value(segment.cover[card.needAreas()[i]][row]);
                all += weight;
            }
        }
        gives[NEEDS] = all == 0 ? neutral[NEEDS] : met / all;
        met = 0;
        all = 0;
        if (card.offers()) {
            for (int need = segment.needStart[row]; need < segment.needStart[row + 1]; need++) {
                double weight = segment.needWeight[need];
                met += weight * subject.cover[segment.needArea[need]];
                all += weight;
            }
        }
        takes[NEEDS] = all == 0 ? neutral[NEEDS] : met / all;
    }

    private void areas(Segment segment, int row) {
        double shared = 0;
        double theirs = 0;
        for (int word = 0; word < subject.areas.length; word++) {
            long bits = segment.areas[word][row];
            long mine = subject.areas[word];
            for (; bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                double information = subject.information[word * Long.SIZE + bit];
                theirs += information;
                shared += (mine >>> bit & 1) == 1 ? information : 0;
            }
        }
        boolean stated = subject.areaMass > 0 && theirs > 0;
        gives[AREAS] = stated ? shared / subject.areaMass : neutral[AREAS];
        takes[AREAS] = stated ? shared / theirs : neutral[AREAS];
    }

    private double language(Segment segment, int row) {
        if (card.languages().isEmpty() || !segment.speaks[row]) {
            return neutral[LANGUAGE];
        }
        double direct = Fit.talk(best(card.languages(), segment.languages, row));
        Kind other = segment.kinds[row];
        if (card.kind() == Kind.HROMADA && other == Kind.MUNICIPALITY) {
            int rank = best(card.languages(), segment.bridged, row);
            return Math.max(direct, Fit.THROUGH_INTERPRETER * Fit.talk(rank));
        }
        if (card.kind() == Kind.MUNICIPALITY && other == Kind.HROMADA) {
            int rank = best(card.bridged(), segment.languages, row);
            return Math.max(direct, Fit.THROUGH_INTERPRETER * Fit.talk(rank));
        }
        return direct;
    }

    private static int best(Languages mine, byte[] @Nullable [] columns, int row) {
        int best = 0;
        for (int i = 0; i < mine.numbers().length; i++) {
            byte[] column = columns[mine.numbers()[i]];
            if (column != null) {
                best = Math.max(best, Math.min(mine.ranks()[i], column[row]));
            }
        }
        return best;
    }

    private double size(Segment segment, int row) {
        double mine = card.logPopulation();
        double theirs = segment.logPopulation[row];
        return Double.isNaN(mine) || Double.isNaN(theirs) ? neutral[SIZE] : Fit.size(mine, theirs);
    }

    private double character(Segment segment, int row) {
        int theirs = segment.traits[row];
        return card.traits() == 0 || theirs == 0 ? neutral[CHARACTER] : Fit.character(card.traits(), theirs);
    }

    private double kilometres(Segment segment, int row) {
        UnitVector point = card.point();
        return point == null
                ? Double.NaN
                : UnitVector.kilometres(
                        point.x() - segment.x[row], point.y() - segment.y[row], point.z() - segment.z[row]);
    }

    private double proximity(double kilometres, @Nullable Proximity preference) {
        return preference == Proximity.ANY || Double.isNaN(kilometres)
                ? neutral[PROXIMITY]
                : Fit.proximity(kilometres, preference);
    }

    /// The tie that follows from kind, oblast and distance.
    private double tie(Segment segment, int row, double kilometres) {
        Kind other = segment.kinds[row];
        if (card.kind() == Kind.HROMADA || other == Kind.HROMADA) {
            boolean common = (card.oblasts() & segment.oblasts[row]) != 0 && card.kind() != other;
            boolean withDiaspora = card.kind() == Kind.DIASPORA || other == Kind.DIASPORA;
            return !common ? 0 : withDiaspora ? Tie.HOME_OBLAST.value() : Tie.DIASPORA_HERE.value();
        }
        return card.kind() != other && kilometres <= Tie.REACH_KM ? Tie.NEARBY.value() : 0;
    }

    private double wishes(@Nullable Wishes wishes, CountryCode country, Kind kind, int inhabitants) {
        if (wishes == null) {
            return neutral[WISHES];
        }
        double sum = 0;
        int parts = 0;
        if (!wishes.countries().isEmpty()) {
            parts++;
            sum += wishes.countries().contains(country) ? 1 : 0;
        }
        if (!wishes.kinds().isEmpty()) {
            parts++;
            sum += wishes.kinds().contains(kind) ? 1 : 0;
        }
        if (wishes.populationMin() != null || wishes.populationMax() != null) {
            parts++;
            sum += inhabitants < 0 ? neutral[WISHES] : PartnerCriteria.within(wishes, inhabitants) ? 1 : 0;
        }
        return sum / parts;
    }

    @Override
    public String toString() {
        return "Scan for " + card.code() + " with weights " + Arrays.toString(weights);
    }
}
