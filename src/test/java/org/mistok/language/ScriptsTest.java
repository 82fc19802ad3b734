package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kиїв      | Київ
            Одeса     | Одеса
            Хaркiв    | Харків
            Bінниця   | Вінниця
            Днiпро-cіті | Дніпро-сіті
            Pаris     | Paris
            Wаrszawа  | Warszawa
            Кам’янка  | Кам’янка
            Київ Paris | Київ Paris
            жw        | жw
            """)
    void givesEachWordOneScript(String mixed, String repaired) {
        assertThat(Scripts.repair(mixed)).isEqualTo(repaired);
    }

    @Test
    void takesCyrillicWhenBothScriptsArePossibleAndEqual() {
        assertThat(Scripts.repair("aо")).isEqualTo("ао");
    }

    @Property
    void keepsLengthAndIsIdempotent(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'z') @CharRange(from = 'а', to = 'є')
                    String text) {
        String once = Scripts.repair(text);
        assertThat(once).hasSameSizeAs(text);
        assertThat(Scripts.repair(once)).isEqualTo(once);
    }
}
