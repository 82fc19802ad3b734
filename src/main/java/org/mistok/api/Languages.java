package org.mistok.api;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.language.InterfaceLanguage;

/// The language of an answer where the address may name it, so that a link from a page gives the page's language.
final class Languages {
    private static final List<InterfaceLanguage> ALL = Arrays.asList(InterfaceLanguage.values());

    private Languages() {}

    /// What `lang` names, else what the request prefers.
    static InterfaceLanguage of(HttpRequest<?> request, Parameters parameters) {
        InterfaceLanguage preferred = Locales.of(request);
        return Objects.requireNonNullElse(
                parameters.choice("lang", ALL, language -> language.tag().value(), preferred), preferred);
    }
}
