package org.mistok.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final LanguageTag UK = LanguageTag.of("uk");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag IT = LanguageTag.of("it");
    private static final LanguageTag DE = LanguageTag.of("de");

    @Test
    void theAskedLanguageComesFirstThenEnglish() {
        Labels labels = Labels.of(Map.of(UK, "Неаполь", EN, "Naples", IT, "Napoli"));
        assertThat(labels.in(UK)).isEqualTo("Неаполь");
        assertThat(labels.in(DE)).isEqualTo("Naples");
    }

    @Test
    void withoutEnglishTheNativeNameIsShownBeforeTheUkrainianOne() {
        assertThat(Labels.of(Map.of(UK, "Інверуно", IT, "Inveruno")).in(DE)).isEqualTo("Inveruno");
        assertThat(Labels.of(Map.of(UK, "Інверуно")).in(DE)).isEqualTo("Інверуно");
    }
}
