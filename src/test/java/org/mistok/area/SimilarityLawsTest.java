package org.mistok.area;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimilarityLawsTest {

    private static final Thesaurus THESAURUS = Thesaurus.load(ThesaurusTest.DIRECTORY);

    @Property
    void isSymmetric(@ForAll("codes") AreaCode a, @ForAll("codes") AreaCode b) {
        assertThat(THESAURUS.similarity(a, b)).isEqualTo(THESAURUS.similarity(b, a));
    }

    @Property
    void liesBetweenZeroAndOne(@ForAll("codes") AreaCode a, @ForAll("codes") AreaCode b) {
        assertThat(THESAURUS.similarity(a, b)).isBetween(0.0, 1.0);
    }

    @Property
    void isOneOnlyForTheSameArea(@ForAll("codes") AreaCode a, @ForAll("codes") AreaCode b) {
        assertThat(THESAURUS.similarity(a, b) == 1.0).isEqualTo(a.equals(b));
    }

    @Property
    void isThatOfTheKinship(@ForAll("codes") AreaCode a, @ForAll("codes") AreaCode b) {
        Kinship kinship = THESAURUS.kinship(THESAURUS.index(a), THESAURUS.index(b));

        assertThat(THESAURUS.similarity(a, b)).isEqualTo(kinship.similarity());
    }

    @Provide
    Arbitrary<AreaCode> codes() {
        return Arbitraries.of(THESAURUS.areas().stream().map(Area::code).toList());
    }
}
