package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.language.InterfaceLanguage;

/// What can go wrong can be said in every language.
class ProblemTextsTest {
    private static final List<String> PREFIXES = List.of("problem.", "refusal.", "parameter.", "body.");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Messages ENGLISH = Messages.of(InterfaceLanguage.EN);

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTextsWithTheSameArguments(InterfaceLanguage language) {
        Messages messages = Messages.of(language);
        assertThat(keys(messages)).isEqualTo(keys(ENGLISH));
        for (String key : keys(ENGLISH)) {
            assertThat(arguments(messages.pattern(key))).as(key).isEqualTo(arguments(ENGLISH.pattern(key)));
            assertThat(messages.text(key, 1, 2, 3)).as(key).isNotBlank().doesNotContain("{0");
        }
    }

    /// The codes that `ProfileRules` lists.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "too-many",
                "language-repeated",
                "key-repeated",
                "key-malformed",
                "area-unknown",
                "text-too-long",
                "text-control-characters",
                "text-names-a-place-of-an-object",
                "date-in-future",
                "audience-too-wide",
                "basis-not-an-address",
                "number-negative",
                "bridge-only-for-diaspora",
                "not-a-municipality",
                "not-a-hromada",
                "not-an-oblast",
                "organisation-unknown",
                "text-names-the-military",
                "text-names-an-installation",
                "text-holds-a-phone-number",
                "text-holds-an-email-address",
                "text-holds-an-account-number",
                "text-holds-a-card-number",
                "public-takes-two-persons",
                "embargo-too-long",
                "reason-missing",
                "nothing-to-confirm",
                "second-person-needed",
                "answered-already"
            })
    void everyRefusalOfTheRegisterHasAText(String code) {
        assertThat(ENGLISH.has("refusal." + code)).isTrue();
    }

    private static Set<String> keys(Messages messages) {
        return messages.keys().stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }
}
