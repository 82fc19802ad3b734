package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.mistok.language.InterfaceLanguage;

class LocalesTest {
    @Test
    void takesTheLanguageOfThePathBeforeThatOfTheBrowser() {
        HttpRequest<?> request = HttpRequest.GET("/uk/search").header("Accept-Language", "de");

        assertThat(Locales.of(request)).isEqualTo(InterfaceLanguage.UK);
    }

    @Test
    void negotiatesByPreference() {
        assertThat(Locales.negotiate("es, pl;q=0.8, de;q=0.9")).isEqualTo(InterfaceLanguage.DE);
        assertThat(Locales.negotiate("fr-CH, en;q=0.5")).isEqualTo(InterfaceLanguage.FR);
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(Locales.negotiate(null)).isEqualTo(InterfaceLanguage.EN);
        assertThat(Locales.negotiate("sv, *;q=0.1")).isEqualTo(InterfaceLanguage.EN);
        assertThat(Locales.negotiate(";;q=x,,\u0000")).isEqualTo(InterfaceLanguage.EN);
        assertThat(Locales.of(HttpRequest.GET("/xx/search"))).isEqualTo(InterfaceLanguage.EN);
    }
}
