package org.mistok.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeWordsTest {

    private final TypeWords types = TypeWords.load(Path.of("index-config"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            м. Київ                                | Київ
            смт Ворохта                            | Ворохта
            Калуська міська територіальна громада  | Калуська
            Ґміна Стшельце-Опольське               | Стшельце Опольське
            Leipzig, Stadt                         | Leipzig
            City of Edinburgh                      | Edinburgh
            Ville de Saint-Étienne                 | Saint Étienne
            Tartu linn                             | Tartu
            Vilniaus miesto savivaldybė            | Vilniaus
            Stadtlohn                              | Stadtlohn
            Місто                                  | Місто
            Stadt                                  | Stadt
            """)
    void leavesTheNameAlone(String written, String name) {
        assertThat(types.strip(written)).isEqualTo(name);
    }

    @Test
    void everyExonymIsOfAnOrganisationThatCanBe() {
        Exonyms exonyms = Exonyms.load(Path.of("index-config"));
        assertThat(exonyms.of(RegisterCode.of("UA46060250000025047")))
                .extracting(name -> name.text())
                .contains("Lemberg", "Lwów");
        assertThat(exonyms.of(RegisterCode.of("DE-00000000"))).isEmpty();
    }
}
