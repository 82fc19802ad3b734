package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.http.Viewers;
import org.mistok.search.Index;
import org.mistok.search.Search;
import org.mistok.search.Suggestion;

/// Names while typing.
@Controller("/api/v1/suggest")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestController {
    private static final int LONGEST_TEXT = 100;
    private static final int USUAL = 10;
    private static final int MOST = 50;

    private final Search search;
    private final Index index;

    SuggestController(Search search, Index index) {
        this.search = search;
        this.index = index;
    }

    record Suggestions(List<Suggestion> items) {}

    @Get
    @KnownParameters({"q", "limit"})
    Suggestions suggest(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        String typed = parameters.text("q", LONGEST_TEXT);
        int limit = Objects.requireNonNullElse(parameters.wholeNumber("limit", USUAL, 1, MOST), USUAL);
        parameters.refuseIfFlawed();
        return new Suggestions(
                typed == null
                        ? List.of()
                        : search.suggest(typed, Locales.of(request), limit, Viewers.of(request), index.current()));
    }
}
