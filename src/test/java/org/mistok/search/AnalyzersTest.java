package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzersTest {

    /// What a word becomes; several base forms share a place.
    @ParameterizedTest
    @CsvSource(textBlock = """
            UK, генераторів,             генератор
            UK, зварника,                зварник
            UK, водіїв,                  водій
            UK, комп’ютерами,            комп'ютер
            UK, компʼютер,               комп'ютер
            UK, Ки́єві,                  кий київ
            UK, Житомирі,                житомир
            UK, Їжака,                   їжак
            UK, Львові,                  лев львов львів
            UK, хaрків,                  харків
            PL, spawaczy,                spawacz
            PL, szkołach,                szkoła
            PL, wodociągów,              wodociąg wodociągi
            PL, oraz gminy,              gmin gmina
            DE, Krankenpflegerinnen,     krankenpfleg
            DE, Krankenpfleger,          krankenpfleg
            DE, Städte,                  stadt
            DE, Stadt,                   stadt
            DE, Generatoren,             generator
            DE, die Häuser,              haus
            DE, Straßen,                 strass
            EN, generators,              generat
            EN, general,                 general
            EN, communities,             communiti
            EN, communication,           communic
            EN, the town's supplies,     town suppli
            FR, l’électricité,           electricit
            FR, écoles,                  ecol
            FR, des hôpitaux,            hopital
            OTHER, Měst,                 mest
            OTHER, Ελλάδα,               ελλαδα
            """)
    void findsBaseForms(Tongue tongue, String text, String terms) {
        assertThat(Analyzers.terms(Shelf.ANALYZERS.of(tongue), text)).containsExactlyInAnyOrder(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Новоград-Волинський, новоград novohrad волинський volynskyi волинськ
            Кам’янка,            камянка kamianka
            Kиїв,                київ kyiv
            Göttingen,           gottingen goettingen
            Łódź,                lodz
            Saint-Étienne,       saint etienne
            """)
    void givesTypedNamesInAllSpellings(String name, String terms) {
        assertThat(Analyzers.terms(Shelf.ANALYZERS.typedNames(), name)).containsExactly(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Кам’янка,            камянка kamianka kamyanka kamanka kamjanka
            Житомир,             житомир zhytomyr zitomir zytomyr schytomyr jytomyr zhitomir
            Göttingen,           gottingen goettingen
            """)
    void givesNamesOfTheRegisterInEveryUsualLatinSpelling(String name, String terms) {
        assertThat(Analyzers.terms(Shelf.ANALYZERS.names(), name)).containsExactlyInAnyOrder(terms.split(" "));
    }

    @Test
    void cutsQueriesToAReasonableNumberOfWords() {
        String long1 = "слово" + " інше".repeat(30_000);
        assertThat(Words.of(long1, Shelf.ANALYZERS).all()).containsExactly("слово", "інше");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("w").append(i).append(' ');
        }
        assertThat(Words.of(many.toString(), Shelf.ANALYZERS).all()).hasSize(Words.MOST);
    }

    @Test
    void tellsFunctionWordsFromWordsThatMustBeFound() {
        assertThat(Words.of("вода для школи", Shelf.ANALYZERS))
                .isEqualTo(new Words(List.of("вода", "школи"), List.of("для")));
        assertThat(Words.of("war in Ukraine", Shelf.ANALYZERS).required()).containsExactly("war", "ukraine");
        assertThat(Words.of("der die das", Shelf.ANALYZERS).required()).isNotEmpty();
        assertThat(Words.of(" \u0000\u0007 !?* ", Shelf.ANALYZERS).isEmpty()).isTrue();
    }
}
