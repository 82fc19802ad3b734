package org.mistok.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mistok.pages.Address;

class PagerTest {
    private static final Address HERE = Address.of("/en/search").and("q", "a b&c");

    @Test
    void aSinglePageNeedsNoLinks() {
        assertThat(Pager.of(HERE, 0, 1).pages()).isEmpty();
    }

    @Test
    void showsTheFirstTheLastAndThoseAround() {
        assertThat(Pager.of(HERE, 5, 27).pages()).extracting(Pager.One::number).containsExactly(1, 0, 5, 6, 7, 0, 27);
    }

    @Test
    void linksCarryTheSearchAlong() {
        Pager pager = Pager.of(HERE, 1, 3);

        assertThat(pager.previous()).isEqualTo("/en/search?q=a+b%26c");
        assertThat(pager.next()).isEqualTo("/en/search?q=a+b%26c&page=2");
    }
}
