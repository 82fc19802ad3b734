package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionControllerTest {
    @ParameterizedTest
    @ValueSource(strings = {"/uk", "/de/organisations/DE-08115045/partners?kind=hromada"})
    void leadsBackToPagesOfItsOwn(String path) {
        assertThat(SessionController.isOwnPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://elsewhere.example", "//elsewhere.example", "/uk//elsewhere.example", "/uk/\r\nX: y"
            })
    void leadsNowhereElse(String path) {
        assertThat(SessionController.isOwnPath(path)).isFalse();
    }
}
