package org.mistok.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Насосна станція 49.2328, 28.4816", "49,2328; 28,4816", "об'єкт 49.23281 28.48162", "-33.8688,151.2093",
                "49°13'58\"N 28°28'54\"E", "49° 13.97′ пн. ш.", "Координати: широта 49.23", "lat: 49.23 lon: 28.48",
                "N 49.2328° E", "Breite 48,137", "szerokość 52.23", "https://maps.app.goo.gl/abc",
                "https://www.google.com/maps/place/x", "8GXFCC22+2X", "geo:49.2,28.4"
            })
    void coordinatesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Лікарня на вул. Соборна, 12",
                "вулиця Героїв Майдану 5а",
                "вул. Соборна 12/3",
                "проспект Перемоги, буд. 5-А",
                "просп. Науки, 40",
                "на вулиці Шевченка, 7",
                "пров. Тихий, 3",
                "бульвар Лесі Українки, 26",
                "пл. Ринок 1",
                "вул. 1 Травня, 14",
                "вул. «Київська» 20"
            })
    void ukrainianAddressesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hauptstraße 12", "in der Friedrich-Ebert-Str. 5a", "Berliner Strasse 110", "Am Marktplatz 3",
                "Kirchgasse Nr. 7", "Lindenallee 22", "Berliner Straße 8", "Mühlenweg 4"
            })
    void germanAddressesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ul. Długa 5",
                "przy ulicy Jana Pawła II 10",
                "al. Niepodległości 10/12",
                "os. Słoneczne 3",
                "pl. Wolności 1",
                "ul. 3 Maja 14"
            })
    void polishAddressesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 rue de la Paix",
                "3 bis, avenue Foch",
                "au 45 boulevard Voltaire",
                "7, place du Marché",
                "10 quai d'Orsay"
            })
    void frenchAddressesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 High Street", "221B Baker St.", "at 5 Old Mill Road", "100, Park Avenue"})
    void englishAddressesAreFound(String text) {
        assertThat(place(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ремонт вулиць і освітлення, 12 кілометрів",
                "Вуличне освітлення: 350 ліхтарів",
                "Потрібно 3 автобуси до 2027 року",
                "Місто має 12.5 тис. мешканців, бюджет 49,2 млн",
                "Площа громади 1250 га",
                "Площі для бізнесу",
                "Дві школи, 400 учнів",
                "Температура 36,6; тиск 120/80",
                "Пропонуємо 2 тижні практики для 10 водіїв",
                "Straßenbeleuchtung für 12 Ortsteile",
                "Wir haben 3 Plätze frei",
                "Der Weg ist das Ziel",
                "auf dem Weg 2 Jahre lang voran",
                "Zeitraum 2024-2026, 1.200.000 Euro",
                "Rozbudowa ulic i 12 placów zabaw",
                "Osiedle dla 300 rodzin",
                "Réfection de 12 rues",
                "Une place pour 2 jeunes",
                "Il y a 10 places de formation",
                "Street lighting in 12 villages",
                "Two roads and 5 bridges",
                "Since 24.02.2022, 3.5 million",
                "Energy audit of 5 schools; 1.25, 2.50 and 3.75 kW",
                "3 places in our language course",
                "a road map with 12 steps"
            })
    void ordinaryTextsAreLeftAlone(String text) {
        assertThat(place(text)).as(text).isNull();
    }

    private static @Nullable String place(String text) {
        return FreeText.findings(text).stream()
                .filter(finding -> finding.concern().code().equals("text-names-a-place-of-an-object"))
                .map(Finding::words)
                .findFirst()
                .orElse(null);
    }
}
