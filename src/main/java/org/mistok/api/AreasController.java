package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Arrays;
import java.util.List;
import org.mistok.area.Thesaurus;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.language.InterfaceLanguage;

/// The cooperation areas.
@Controller("/api/v1/areas")
final class AreasController {
    private static final List<InterfaceLanguage> LANGUAGES = Arrays.asList(InterfaceLanguage.values());

    private final Thesaurus thesaurus;

    AreasController(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /// @param items top concepts in the scheme's order, each followed by its narrower ones
    record Areas(int total, List<AreaAnswer> items) {}

    @Get
    @KnownParameters("lang")
    Areas list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language = parameters.choice(
                "lang", LANGUAGES, choice -> choice.tag().value(), Locales.of(request));
        parameters.refuseIfFlawed();
        InterfaceLanguage asked = language == null ? Locales.of(request) : language;
        return new Areas(
                thesaurus.size(),
                thesaurus.areas().stream().map(area -> AreaAnswer.of(area, asked)).toList());
    }
}
