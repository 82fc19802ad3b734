package org.mistok.pages.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;

/// The search page, and the suggestions while typing.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
    private final Frames frames;
    private final Templates templates;
    private final SearchReader reader;
    private final SearchPages pages;
    private final Suggestions suggestions;

    SearchController(
            Frames frames, Templates templates, SearchReader reader, SearchPages pages, Suggestions suggestions) {
        this.frames = frames;
        this.templates = templates;
        this.reader = reader;
        this.pages = pages;
        this.suggestions = suggestions;
    }

    @Get("/{language:uk|en|de|pl|fr}/search")
    HttpResponse<String> search(HttpRequest<?> request) {
        Asked asked = reader.read(request, frames.words(request));
        SearchPage page = pages.page(frames.of(request, "", Section.FIND), asked);
        return templates.show(asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "search", page);
    }

    @Get("/{language:uk|en|de|pl|fr}/suggestions")
    HttpResponse<String> suggestions(HttpRequest<?> request) {
        return templates.show("suggestions", suggestions.page(request, frames.words(request)));
    }
}
