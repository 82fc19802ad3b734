package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.ChangesNothing;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;
import org.mistok.intake.BodyValues;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.search.AreaSuggestion;
import org.mistok.search.Search;

/// The cooperation areas.
@Controller("/api/v1/areas")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AreasController {
    private static final int LONGEST_TEXT = 20_000;
    private static final List<InterfaceLanguage> LANGUAGES = Arrays.asList(InterfaceLanguage.values());

    private final Thesaurus thesaurus;
    private final Search search;

    AreasController(Thesaurus thesaurus, Search search) {
        this.thesaurus = thesaurus;
        this.search = search;
    }

    /// @param items top concepts in the scheme's order, each followed by its narrower ones
    record Areas(int total, List<AreaAnswer> items) {}

    @Get
    @KnownParameters("lang")
    Areas list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language =
                parameters.choice("lang", LANGUAGES, choice -> choice.tag().value(), Locales.of(request));
        parameters.refuseIfFlawed();
        InterfaceLanguage asked = language == null ? Locales.of(request) : language;
        return new Areas(
                thesaurus.size(),
                thesaurus.areas().stream()
                        .map(area -> AreaAnswer.of(area, asked))
                        .toList());
    }

    record TextBody(@Nullable String text, @Nullable String lang) {}

    @Post("/suggestions")
    @ChangesNothing
    @Consumes("application/json")
    List<AreaSuggestion> suggest(@Body byte[] body) {
        TextBody read = JsonBodies.read(body, TextBody.class);
        BodyValues values = new BodyValues(thesaurus);
        LanguageTag language = values.language("lang", read.lang());
        String text = values.text("text", read.text(), LONGEST_TEXT);
        if (text == null || !values.flaws().isEmpty()) {
            throw RequestRefused.content(values.flaws());
        }
        return search.areasFor(text, language);
    }
}
