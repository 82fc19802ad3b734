package org.mistok.match;

import java.util.Arrays;
import java.util.List;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;

/// Levels by language as a short list of pairs: language number and rank 1..7, in the order of the numbers.
///
/// @param numbers see [#number]; never changed after construction
/// @param ranks rank of each; never changed after construction
record Languages(short[] numbers, byte[] ranks) {

    private static final int LETTERS = 26;

    /// How many two-letter codes there can be.
    static final int ALL = LETTERS * LETTERS;

    static final Languages NONE = new Languages(new short[0], new byte[0]);

    /// Position of a two-letter code among all of them.
    static int number(LanguageTag tag) {
        return (tag.value().charAt(0) - 'a') * LETTERS + tag.value().charAt(1) - 'a';
    }

    static Languages of(List<LanguageSkill> skills) {
        byte[] dense = new byte[ALL];
        for (LanguageSkill skill : skills) {
            int number = number(skill.language());
            dense[number] = (byte) Math.max(dense[number], skill.level().rank());
        }
        return packed(dense);
    }

    /// What the interpreters near a municipality make of its languages: for each language, the weaker of the
    /// interpreter's own level in it and the interpreter's best common language with the municipality. The best
    /// over
    /// `min(rank of x, this)` is then just the best way from `x` through an interpreter to the municipality.
    static Languages bridged(Organisation municipality, Surroundings surroundings) {
        if (municipality.kind() != Kind.MUNICIPALITY) {
            return NONE;
        }
        byte[] dense = new byte[ALL];
        for (Organisation diaspora :
                surroundings.diasporaNear(municipality.identity().centre())) {
            LanguageCriterion.Common common = LanguageCriterion.common(diaspora, municipality);
            if (common != null && LanguageCriterion.interprets(diaspora)) {
                for (LanguageSkill skill : diaspora.profile().languages()) {
                    int number = number(skill.language());
                    int rank = Math.min(skill.level().rank(), common.rank());
                    dense[number] = (byte) Math.max(dense[number], rank);
                }
            }
        }
        return packed(dense);
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    private static Languages packed(byte[] dense) {
        short[] numbers = new short[ALL];
        byte[] ranks = new byte[ALL];
        int count = 0;
        for (int number = 0; number < ALL; number++) {
            if (dense[number] > 0) {
                numbers[count] = (short) number;
                ranks[count++] = dense[number];
            }
        }
        return new Languages(Arrays.copyOf(numbers, count), Arrays.copyOf(ranks, count));
    }
}
