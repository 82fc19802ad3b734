package org.mistok.pages.calls;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import org.mistok.call.Calls;
import org.mistok.http.CallTexts;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.place.PlaceNames;

/// The page of funding calls.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallsController {
    private final Frames frames;
    private final Templates templates;
    private final Calls calls;
    private final PlaceNames places;
    private final Clock clock;

    CallsController(Frames frames, Templates templates, Calls calls, PlaceNames places, Clock clock) {
        this.frames = frames;
        this.templates = templates;
        this.calls = calls;
        this.places = places;
        this.clock = clock;
    }

    @Get("/{language:uk|en|de|pl|fr}/calls")
    HttpResponse<String> calls(HttpRequest<?> request) {
        Words words = frames.words(request);
        CallViews views = new CallViews(words, new CallTexts(words.language(), places), clock);
        return templates.show(
                "calls",
                new CallsPage(
                        frames.of(request, words.t("calls.title"), Section.CALLS),
                        calls.list(clock.instant()).stream().map(views::view).toList()));
    }
}
