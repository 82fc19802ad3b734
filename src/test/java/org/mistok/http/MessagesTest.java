package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mistok.language.InterfaceLanguage;

class MessagesTest {
    private final Messages ukrainian = Messages.of(InterfaceLanguage.UK);

    @Test
    void countsInUkrainianByItsOwnRules() {
        assertThat(ukrainian.text("search.found.hromada", 1)).isEqualTo("1 громада");
        assertThat(ukrainian.text("search.found.hromada", 3)).isEqualTo("3 громади");
        assertThat(ukrainian.text("search.found.hromada", 5)).isEqualTo("5 громад");
        assertThat(ukrainian.text("search.found.hromada", 21)).isEqualTo("21 громада");
        assertThat(ukrainian.text("search.found.hromada", 262)).isEqualTo("262 громади");
    }

    @Test
    void countsInPolishByItsOwnRules() {
        Messages polish = Messages.of(InterfaceLanguage.PL);

        assertThat(polish.text("search.partnerships", 2)).isEqualTo("2 partnerstwa");
        assertThat(polish.text("search.partnerships", 12)).isEqualTo("12 partnerstw");
        assertThat(polish.text("search.partnerships", 22)).isEqualTo("22 partnerstwa");
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(Messages.of(InterfaceLanguage.EN).text("search.inhabitants", 27460))
                .isEqualTo("27,460 inhabitants");
        assertThat(Messages.of(InterfaceLanguage.DE).text("search.inhabitants", 27460))
                .isEqualTo("27.460 Einwohner");
        assertThat(ukrainian.text("search.inhabitants", 27460)).isEqualTo("27\u00a0460 мешканців");
    }

    @Test
    void namesTheMissingKeyAndItsLanguage() {
        assertThatThrownBy(() -> ukrainian.text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key")
                .hasMessageContaining("UK");
    }
}
