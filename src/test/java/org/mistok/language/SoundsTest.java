package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            GERMAN,    Wörishofen,     Верісгофен
            GERMAN,    Böblingen,      Беблінген
            POLISH,    Szczecin,       Щецін
            POLISH,    Rzeszów,        Жешув
            POLISH,    Jabłoń,         Яблонь
            HUNGARIAN, Balmazújváros,  Балмазуйварош
            HUNGARIAN, Bicske,         Бічке
            CARON,     Šilalė,         Шилале
            CARON,     Plzeň,          Пльзень
            ROMANIAN,  Cavnic,         Кавнік
            ROMANIAN,  Timișoara,      Тімішоара
            FRENCH,    Béziers,        Безьє
            FRENCH,    Bourges,        Бурж
            ITALIAN,   Notaresco,      Нотареско
            ITALIAN,   Cesano Maderno, Чезано-Мадерно
            NORDIC,    Göteborg,       Гетеборг
            ANY,       Zjytomyr,       Житомир
            ANY,       Kharkov,        Харків
            ANY,       Θεσσαλονίκη,    Тессалоніки
            """)
    void hearsTheSameNameInTwoScripts(Orthography orthography, String latin, String ukrainian) {
        String heard = Sounds.of(latin, orthography);
        String read = Sounds.of(ukrainian, Orthography.ANY);
        assertThat(Sounds.frame(heard)).isEqualTo(Sounds.frame(read));
        assertThat(SoundDistance.between(heard, read))
                .as("%s and %s", heard, read)
                .isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Київ,    Кий
            Львів,   Луцьк
            Суми,    Рим
            Краків,  Харків
            """)
    void tellsOtherNamesApart(String one, String other) {
        assertThat(SoundDistance.between(Sounds.of(one, Orthography.ANY), Sounds.of(other, Orthography.ANY)))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void measuresMistakes() {
        assertThat(SoundDistance.between("kolding", "kolding")).isZero();
        assertThat(SoundDistance.between("kolding", "koling")).isEqualTo(1);
        assertThat(SoundDistance.between("kolding", "kodling")).isEqualTo(1);
        assertThat(SoundDistance.between("", "abc")).isGreaterThan(1);
    }

    @Test
    void knowsTheCasesOfAdjectivesAndLithuanianTowns() {
        assertThat(Adjectives.stem("калуської")).isEqualTo(Adjectives.stem("калуська"));
        assertThat(Adjectives.stem("калуш")).isNull();
        assertThat(Adjectives.root("акмянський")).isEqualTo("акмян");
        assertThat(LithuanianCases.nominatives("Vilniaus")).contains("Vilnius");
        assertThat(LithuanianCases.nominatives("Kauno")).contains("Kaunas");
        assertThat(LithuanianCases.nominatives("Akmenės")).contains("Akmenė");
    }
}
