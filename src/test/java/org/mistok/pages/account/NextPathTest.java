package org.mistok.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/uk", "/de/organisations/DE-08115045/partners?kind=hromada"})
    void leadsBackToPagesOfItsOwn(String path) {
        assertThat(NextPath.isOwn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://elsewhere.example", "//elsewhere.example", "/uk//elsewhere.example", "/uk/\r\nX: y"
            })
    void leadsNowhereElse(String path) {
        assertThat(NextPath.isOwn(path)).isFalse();
    }
}
