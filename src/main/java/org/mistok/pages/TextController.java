package org.mistok.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.TextPage.Part;

/// The pages of plain text that every page's foot leads to.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TextController {
    private final Frames frames;
    private final Templates templates;

    TextController(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    @Get("/{language:uk|en|de|pl|fr}/about")
    HttpResponse<String> about(HttpRequest<?> request) {
        Frame frame = frames.of(request, "", null);
        return show(
                frame,
                "about.title",
                part(frame, null, "about.what", "about.hromada"),
                part(frame, "about.facts.title", "about.facts"),
                part(frame, "about.safety.title", "about.safety"),
                part(frame, "about.privacy.title", "about.privacy"));
    }

    @Get("/{language:uk|en|de|pl|fr}/accessibility")
    HttpResponse<String> accessibility(HttpRequest<?> request) {
        Frame frame = frames.of(request, "", null);
        return show(
                frame,
                "accessibility.title",
                part(
                        frame,
                        null,
                        "accessibility.aim",
                        "accessibility.how",
                        "accessibility.gaps",
                        "accessibility.report"));
    }

    @Get("/{language:uk|en|de|pl|fr}/open-data")
    HttpResponse<String> openData(HttpRequest<?> request) {
        Frame frame = frames.of(request, "", null);
        List<Link> examples = List.of(
                new Link(
                        frame.t("open-data.organisations") + ": /api/v1/organisations",
                        "/api/v1/organisations?size=20"),
                new Link(frame.t("open-data.areas") + ": /api/v1/areas", "/api/v1/areas?lang=" + frame.language()),
                new Link(frame.t("open-data.description"), "/swagger-ui"));
        return show(
                frame,
                "open-data.title",
                part(frame, null, "open-data.text", "open-data.licence"),
                new Part(frame.t("open-data.examples"), List.of(), examples));
    }

    private HttpResponse<String> show(Frame frame, String title, Part... parts) {
        return templates.show("text", new TextPage(frame.titled(frame.t(title)), List.of(parts)));
    }

    private static Part part(Frame frame, @Nullable String title, String... keys) {
        return new Part(
                title == null ? null : frame.t(title),
                List.of(keys).stream().map(frame::t).toList(),
                List.of());
    }
}
