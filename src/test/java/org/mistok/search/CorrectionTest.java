package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;

class CorrectionTest {
    private static final Viewer MEMBER = new Viewer.Member("a@example.org", false, Set.of(), Set.of());

    private static final Snapshot SNAPSHOT = Shelf.of(
            Sample.of("UA18040370000031891")
                    .id(1)
                    .named("uk", "Звягельська")
                    .named("en", "Zviahel")
                    .needs("education", "en", "A school for our children")
                    .needs("energy", "en", "Transformers for the hospital xyzzypower", Audience.REGISTERED)
                    .make(),
            Sample.of("DE-08222000").id(2).named("de", "Mannheim").make());

    private final Search search = Shelf.search();

    @ParameterizedTest
    @CsvSource({
        "Manheimm, mannheim",
        "edukation, education",
        "schol for children, school for children",
    })
    void proposesTheNearestPublicWords(String typed, String meant) {
        assertThat(correction(typed, Viewer.ANONYMOUS)).isEqualToIgnoringCase(meant);
    }

    @Test
    void leavesAloneWhatFindsSomethingOrCannotBeBettered() {
        Query found = Query.ALL.withText("Mannheim");
        assertThat(search.correction(found, 3, Viewer.ANONYMOUS, SNAPSHOT)).isNull();
        assertThat(correction("qwertzuiop", Viewer.ANONYMOUS)).isNull();
        assertThat(search.correction(Query.ALL, 0, Viewer.ANONYMOUS, SNAPSHOT)).isNull();
    }

    @Test
    void neverProposesAWordOfANeed() {
        for (Viewer viewer : new Viewer[] {Viewer.ANONYMOUS, MEMBER}) {
            assertThat(correction("xyzzypowe", viewer)).isNull();
            assertThat(correction("xyzzypowre", viewer)).isNull();
        }
    }

    private String correction(String typed, Viewer viewer) {
        return search.correction(Query.ALL.withText(typed), 0, viewer, SNAPSHOT);
    }
}
