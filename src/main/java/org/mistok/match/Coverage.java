package org.mistok.match;

import java.util.List;
import org.mistok.area.Kinship;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Strength;

/// How well the offers of one organisation cover a need in each area, packed into one byte an area: the best answer
/// and the second, each one of twelve products of kinship and strength, or none.
///
/// The same numbers as in [NeedsCriterion], precomputed.
final class Coverage {

    private static final int STRENGTHS = Strength.values().length;
    private static final double[] ANSWER = answers();
    private static final int ANSWERS = ANSWER.length;
    private static final double[] VALUE = values();

    private Coverage() {}

    /// One byte an area, by area index; all zero where nothing is offered.
    static byte[] of(Setting setting, List<Offer> offers) {
        byte[] codes = new byte[setting.thesaurus().size()];
        int[] areas =
                offers.stream().mapToInt(offer -> setting.index(offer.area())).toArray();
        for (int area = 0; area < codes.length; area++) {
            int best = 0;
            int second = 0;
            for (int i = 0; i < areas.length; i++) {
                int answer = areas[i] < 0
                        ? 0
                        : answer(setting.kinship(area, areas[i]), offers.get(i).strength());
                if (ANSWER[answer] > ANSWER[best]) {
                    second = best;
                    best = answer;
                } else if (ANSWER[answer] > ANSWER[second]) {
                    second = answer;
                }
            }
            codes[area] = (byte) (best * ANSWERS + second);
        }
        return codes;
    }

    /// The part of a need that is met, 0..1.
    static double value(byte code) {
        return VALUE[code & 0xFF];
    }

    private static int answer(Kinship kinship, Strength strength) {
        return kinship == Kinship.NONE ? 0 : 1 + kinship.ordinal() * STRENGTHS + strength.ordinal();
    }

    private static double[] answers() {
        double[] answers = new double[1 + (Kinship.values().length - 1) * STRENGTHS];
        for (Kinship kinship : Kinship.values()) {
            for (Strength strength : Strength.values()) {
                answers[answer(kinship, strength)] =
                        kinship == Kinship.NONE ? 0 : kinship.similarity() * strength.share();
            }
        }
        return answers;
    }

    private static double[] values() {
        double[] values = new double[ANSWERS * ANSWERS];
        for (int best = 0; best < ANSWERS; best++) {
            for (int second = 0; second < ANSWERS; second++) {
                values[best * ANSWERS + second] = Math.min(1, ANSWER[best] + Fit.SECOND_OFFER * ANSWER[second]);
            }
        }
        return values;
    }
}
