package org.mistok.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ґміна Риманів                          | PL
            Калуська міська територіальна громада  | UA
            Landkreis Leer                         | DE
            Tønder kommune                         | DK NO
            м. Київ                                |
            Leipzig, Stadt                         |
            Gmina                                  |
            """)
    void someWordsTellTheCountry(String written, @Nullable String countries) {
        assertThat(types.countries(written).stream().map(CountryCode::value))
                .containsExactlyElementsOf(countries == null ? List.of() : List.of(countries.split(" ")));
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
