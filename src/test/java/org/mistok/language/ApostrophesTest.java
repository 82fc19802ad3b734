package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApostrophesTest {

    @ParameterizedTest
    @ValueSource(strings = {"п'ять", "п’ять", "пʼять", "п`ять", "п´ять", "п‘ять"})
    void foldsAllIntoOne(String word) {
        assertThat(Apostrophes.fold(word)).isEqualTo("п'ять");
        assertThat(Apostrophes.drop(word)).isEqualTo("пять");
    }
}
