package org.mistok.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @Test
    void takesLowerCaseLettersDigitsAndHyphens() {
        assertThat(new AreaCode("water-supply")).hasToString("water-supply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "Water", "water_supply", "-water", "вода", "water supply", "water\n"})
    void refusesEverythingElse(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(value))
                .withMessageContaining("water-supply");
    }
}
