package org.mistok.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Texts;

/// Every mail can be written in every language.
class MailTextsTest {
    private static final Texts ENGLISH = texts(InterfaceLanguage.EN);
    private static final Pattern ASCII_APOSTROPHE = Pattern.compile("'");

    private static Texts texts(InterfaceLanguage language) {
        return Texts.load(List.of(Wording.TOPIC), language);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameMailsWithTheSameArguments(InterfaceLanguage language) {
        Texts texts = texts(language);
        assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
        for (String key : texts.keys()) {
            assertThat(arguments(texts.pattern(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(ENGLISH.pattern(key)));
            assertThat(texts.pattern(key)).as(key).doesNotContainPattern(ASCII_APOSTROPHE);
        }
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return arguments;
    }
}
