package org.mistok.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found besides places, in five languages, and as many ordinary sentences in which nothing is.
class SensitiveTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ремонт котельні № 5",
                "генератор для насосної станції «Північна»",
                "підстанція 110 кВ «Західна»",
                "Підстанція Південна потребує трансформатора",
                "ТП-12 і КТП 345",
                "відновлення КНС № 4",
                "водозабір №2 на річці",
                "свердловина № 7",
                "міська лікарня № 3",
                "лікарня швидкої допомоги № 1",
                "укриття № 12 у школі",
                "Курахівська ТЕС",
                "ТЕЦ-5",
                "міст на 23-му кілометрі траси",
                "дорога, км 12+350",
                "нафтобаза \"Схід\"",
                "generator for boiler house No. 5",
                "substation \"Western\"",
                "pumping station no 2",
                "repair of hospital No. 3",
                "the bridge at km 23",
                "Umspannwerk Nr. 4",
                "Pumpwerk „Nord“",
                "Krankenhaus Nr. 3",
                "Trafostation Nr. 12",
                "Brücke bei Kilometer 23",
                "kotłownia nr 5",
                "przepompownia nr 2",
                "stacja transformatorowa nr 12",
                "szpital miejski nr 3",
                "most na 23 km drogi",
                "chaufferie n° 5",
                "station de pompage « Nord »",
                "l’hôpital n° 3",
                "pont au PK 23"
            })
    void certainInstallationsAreFound(String text) {
        assertThat(concerns(text)).as(text).containsExactly(Concern.INSTALLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Реконструкція водогону",
                "12 тис. мешканців, 3 котельні й 2 насосні станції",
                "Котельня на трісці потужністю 2 МВт",
                "Модернізація котельні Вінниці",
                "Трансформатор 400 кВА для громади",
                "Лікарня на 120 ліжок",
                "Сонячні панелі для лікарні та школи",
                "Ремонт мосту завдовжки 12 м",
                "Міст за 12 км від центру",
                "Свердловини для 5 сіл",
                "Підстанція швидкої допомоги",
                "План на 2027 рік, етап 2",
                "Школа № 5 шукає партнерську школу",
                "We modernise boiler houses in 3 villages",
                "A hospital with 120 beds",
                "Our pumping station serves 12,000 people",
                "A bridge between our cultures",
                "Substations and transformers: training for 2 engineers",
                "Unser Wasserwerk bildet 4 Fachkräfte aus",
                "Krankenhaus mit 300 Betten sucht Partner",
                "Brücken bauen zwischen 2 Städten",
                "Besichtigung des Heizkraftwerks im Juni 2026",
                "Wir lagern 12 Paletten",
                "Nasza oczyszczalnia obsługuje 12 000 mieszkańców",
                "Szpital powiatowy, 200 łóżek",
                "Most między kulturami",
                "Kotłownia na biomasę, 2 MW",
                "Jumelage d’hôpitaux, 3 médecins",
                "La chaufferie bois de 2 MW chauffe 4 écoles",
                "Un pont entre nos villes",
                "École n° 5 cherche des correspondants"
            })
    void kindsAndNumbersOfInstallationsAreNot(String text) {
        assertThat(concerns(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Допомога в/ч А1234",
                "військова частина А1234",
                "72-га бригада",
                "бійці 128 ОГШБр",
                "танковий батальйон",
                "переміщення військ через громаду",
                "колона військової техніки",
                "позиції ППО",
                "склад боєприпасів",
                "блокпост біля мосту",
                "the 72nd Mechanized Brigade",
                "troop movements",
                "movement of weapons",
                "military unit A1234",
                "ammunition depot",
                "air defence battery",
                "die 72. mechanisierte Brigade",
                "Truppenbewegungen",
                "Munitionslager",
                "Flugabwehrstellung",
                "72. Brygada Zmechanizowana",
                "jednostka wojskowa nr A1234",
                "przemieszczanie wojsk",
                "skład amunicji",
                "la 72e brigade",
                "mouvements de troupes",
                "convoi militaire",
                "dépôt de munitions"
            })
    void troopsAreFound(String text) {
        assertThat(concerns(text)).as(text).contains(Concern.MILITARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Реабілітація ветеранів і їхніх родин",
                "3 бригади медиків",
                "1-ша бригада екстреної допомоги",
                "Колонка для питної води",
                "Колишня військова база стане парком",
                "Склад і навантажувач для розподілу допомоги",
                "Рух за чисте довкілля",
                "Маршрут шкільного автобуса",
                "Полковник у відставці викладає історію",
                "Підрозділ соціальної служби",
                "Fire brigade with 30 volunteers",
                "Veterans and their families",
                "A movement of volunteers",
                "Conversion of former barracks",
                "Feuerwehr mit 3 Löschzügen",
                "Konversion einer Kaserne",
                "Lager für Hilfsgüter",
                "Die 3. Jugendbegegnung",
                "Brygada strażaków ochotników",
                "Ruch społeczny",
                "Skład pociągu",
                "Magazyn pomocy",
                "Brigade de pompiers volontaires",
                "Le 3e forum des maires",
                "Dépôt de pain et convoi humanitaire",
                "Mouvement de jeunesse"
            })
    void veteransFirefightersAndFormerBarracksAreNot(String text) {
        assertThat(concerns(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE   | Дзвоніть +380 67 123 45 67
            PHONE   | тел. (067) 123-45-67
            PHONE   | 0671234567
            PHONE   | Rufen Sie an: 0731/1610000
            PHONE   | Tel.: 48 22 695 29 00
            PHONE   | Appelez le 06 12 34 56 78
            PHONE   | 0049 731 161 1000
            EMAIL   | petro.ivanenko@example.org
            EMAIL   | Frau Müller, a.mueller@ulm.example.de
            EMAIL   | jan.kowalski@gmina.example.pl
            ACCOUNT | UA213223130000026007233566001
            ACCOUNT | DE89 3704 0044 0532 0130 00
            ACCOUNT | FR1420041010050500013M02606
            CARD    | картка 4111 1111 1111 1111
            CARD    | 5555555555554444
            """)
    void whatIsSomebodysIsFound(Concern concern, String text) {
        assertThat(concerns(text)).as(text).containsExactly(concern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@example.org",
                "rada@hromada.example.ua",
                "poststelle@stadt.example.de",
                "2024-2026",
                "Бюджет 1 200 000 000 грн",
                "UA05020030000031457",
                "від 100 000 до 200 000 євро",
                "01.01.2026-31.12.2026",
                "1.200.000 Euro in 2025/2026",
                "Populacja 12 345 678",
                "4111 1111 1111 1112",
                "DE89 3704 0044 0532 0130 01",
                "ISO 9001 і ДСТУ 4221:2003",
                "05-10 березня",
                "Code postal 75001"
            })
    void officesYearsAndSumsAreNot(String text) {
        assertThat(concerns(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATES, false, false",
        "MILITARY, false, false",
        "CARD, false, false",
        "ADDRESS, false, true",
        "INSTALLATION, true, true",
        "PHONE, true, true",
        "EMAIL, true, true",
        "ACCOUNT, true, true"
    })
    void someFindingsTwoPersonsMayConfirm(Concern concern, boolean inUkraine, boolean elsewhere) {
        assertThat(concern.canBeConfirmed(true)).isEqualTo(inUkraine);
        assertThat(concern.canBeConfirmed(false)).isEqualTo(elsewhere);
    }

    private static List<Concern> concerns(String text) {
        return FreeText.findings(text).stream().map(Finding::concern).toList();
    }
}
