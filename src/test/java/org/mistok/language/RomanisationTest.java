package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {

    /// The examples of the table in the resolution, line by line.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Алушта | Alushta
            Андрій | Andrii
            Борщагівка | Borshchahivka
            Борисенко | Borysenko
            Вінниця | Vinnytsia
            Володимир | Volodymyr
            Гадяч | Hadiach
            Богдан | Bohdan
            Згурський | Zghurskyi
            Ґалаґан | Galagan
            Ґорґани | Gorgany
            Донецьк | Donetsk
            Дмитро | Dmytro
            Рівне | Rivne
            Олег | Oleh
            Есмань | Esman
            Єнакієве | Yenakiieve
            Гаєвич | Haievych
            Короп'є | Koropie
            Житомир | Zhytomyr
            Жанна | Zhanna
            Жежелів | Zhezheliv
            Закарпаття | Zakarpattia
            Казимирчук | Kazymyrchuk
            Медвин | Medvyn
            Михайленко | Mykhailenko
            Іванків | Ivankiv
            Іващенко | Ivashchenko
            Їжакевич | Yizhakevych
            Кадиївка | Kadyivka
            Мар'їне | Marine
            Йосипівка | Yosypivka
            Стрий | Stryi
            Олексій | Oleksii
            Київ | Kyiv
            Коваленко | Kovalenko
            Лебедин | Lebedyn
            Леонід | Leonid
            Миколаїв | Mykolaiv
            Маринич | Marynych
            Ніжин | Nizhyn
            Наталія | Nataliia
            Одеса | Odesa
            Онищенко | Onyshchenko
            Полтава | Poltava
            Петро | Petro
            Решетилівка | Reshetylivka
            Рибчинський | Rybchynskyi
            Суми | Sumy
            Соломія | Solomiia
            Тернопіль | Ternopil
            Троць | Trots
            Ужгород | Uzhhorod
            Уляна | Uliana
            Фастів | Fastiv
            Філіпчук | Filipchuk
            Харків | Kharkiv
            Христина | Khrystyna
            Біла Церква | Bila Tserkva
            Стеценко | Stetsenko
            Чернівці | Chernivtsi
            Шевченко | Shevchenko
            Шостка | Shostka
            Кишеньки | Kyshenky
            Щербухи | Shcherbukhy
            Гоща | Hoshcha
            Гаращенко | Harashchenko
            Юрій | Yurii
            Корюківка | Koriukivka
            Яготин | Yahotyn
            Ярошенко | Yaroshenko
            Костянтин | Kostiantyn
            Знам'янка | Znamianka
            Феодосія | Feodosiia
            Згорани | Zghorany
            Розгон | Rozghon
            """)
    void followsTheExamplesOfTheResolution(String ukrainian, String latin) {
        assertThat(Romanisation.of(ukrainian)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Новоград-Волинський | Novohrad-Volynskyi
            Звягель             | Zviahel
            Нью-Йорк            | Niu-York
            Яр-Яма              | Yar-Yama
            ЩАСТЯ               | SHCHASTIA
            Щастя               | Shchastia
            ЗГУРІВКА            | ZGHURIVKA
            Мар’їне             | Marine
            Марʼїне             | Marine
            Ки́їв                | Kyiv
            м. Київ, 2024       | m. Kyiv, 2024
            Łódź l'eau          | Łódź l'eau
            """)
    void keepsCaseHyphensAndWhatIsNotUkrainian(String text, String latin) {
        assertThat(Romanisation.of(text)).isEqualTo(latin);
    }
}
