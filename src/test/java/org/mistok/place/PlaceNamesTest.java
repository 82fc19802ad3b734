package org.mistok.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mistok.language.InterfaceLanguage;

class PlaceNamesTest {
    private final PlaceNames names = PlaceNames.load(Path.of("index-config"));

    @Test
    void namesCountriesInEachLanguage() {
        assertThat(names.country(CountryCode.of("DE"), InterfaceLanguage.UK)).isEqualTo("Німеччина");
        assertThat(names.country(CountryCode.of("DE"), InterfaceLanguage.FR)).isEqualTo("Allemagne");
    }

    @Test
    void namesEveryOblast() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(Oblasts.list())
                    .allSatisfy(oblast ->
                            assertThat(names.findRegion(oblast, language)).isNotNull());
        }
    }

    @Test
    void showsTheCodeOfACountryThatNobodyHasNamed() {
        assertThat(names.country(CountryCode.of("QZ"), InterfaceLanguage.EN)).isEqualTo("QZ");
        assertThat(names.findRegion("QZ1", InterfaceLanguage.EN)).isNull();
    }
}
