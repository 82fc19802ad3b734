package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinSpellingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            BGN_PCGN,   Бердянськ,        berdyansk
            BGN_PCGN,   Миколаїв,         mykolayiv
            BGN_PCGN,   Звягель,          zvyahel
            ISO_9,      Луганськ,         lugansk
            ISO_9,      Чернівці,         černivci
            SCHOLARLY,  Чернівці,         černivci
            SCHOLARLY,  Щастя,            ščastja
            SCHOLARLY,  Кам’янка,         kamjanka
            GERMAN,     Чернівці,         tscherniwzi
            GERMAN,     Звягель,          swjahel
            GERMAN,     Хмельницький,     chmelnyzkyj
            GERMAN,     Запоріжжя,        saporischschja
            POLISH,     Львів,            lwiw
            POLISH,     Тернопіль,        ternopil
            POLISH,     Свалява,          swalawa
            POLISH,     Нікополь,         nikopol
            POLISH,     Полтава,          połtawa
            POLISH,     Щирець,           szczyreć
            POLISH,     Юність,           junist
            FRENCH,     Житомир,          jytomyr
            FRENCH,     Луцьк,            loutsk
            FRENCH,     Чернігів,         tchernihiv
            PRESS,      Кривий Ріг,       krivy rig
            PRESS,      Новоград-Волинський, novograd-volinsky
            """)
    void writesUkrainianAsPeopleDo(LatinSpelling spelling, String ukrainian, String latin) {
        assertThat(spelling.of(ukrainian)).isEqualTo(latin);
    }
}
