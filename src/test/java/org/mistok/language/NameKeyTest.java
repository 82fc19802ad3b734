package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Київ        | київ
            Йосипівка   | йосипівка
            Ки́їв        | київ
            Ґалаґан     | галаган
            Кам'янка    | камянка
            Кам’янка    | камянка
            Камʼянка    | камянка
            Kиїв        | київ
            Łódź        | lodz
            Weißenburg  | weissenburg
            Göttingen   | gottingen
            Tromsø      | tromso
            Ærø         | aero
            İzmir       | izmir
            Besançon    | besancon
            Iași        | iasi
            Ηράκλειο    | ηρακλειο
            Þórshöfn    | thorshofn
            """)
    void levelsSpellingsButNotLettersOfCyrillic(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"Göttingen,goettingen", "München,muenchen", "Ålborg,aalborg", "Tromsø,tromsoe", "Paris,paris"})
    void spellsLettersOutWhereAKeyboardLacksThem(String name, String key) {
        assertThat(NameKey.spelt(name)).isEqualTo(key);
    }

    @Test
    void readsDecomposedTextLikeComposed() {
        assertThat(NameKey.of("Ки\u0457в")).isEqualTo(NameKey.of("Ки\u0456\u0308в"));
        assertThat(NameKey.spelt("Go\u0308ttingen")).isEqualTo("goettingen");
    }

    @Property
    void isIdempotentInLatin(@ForAll @CharRange(from = ' ', to = '\u024f') String latin) {
        String once = NameKey.of(latin);
        assertThat(NameKey.of(once)).isEqualTo(once);
    }

    @Property
    void isIdempotentInCyrillic(@ForAll @CharRange(from = '\u0400', to = '\u045f') String cyrillic) {
        String once = NameKey.of(cyrillic);
        assertThat(NameKey.of(once)).isEqualTo(once);
    }
}
