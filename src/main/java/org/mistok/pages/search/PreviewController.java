package org.mistok.pages.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frames;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.search.Index;

/// A few lines about an organisation, to be shown inside another program's window (OpenRefine). Shows what is public,
/// whoever looks, and does nothing; so it is the one page that others may frame.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors *";

    private final Frames frames;
    private final Templates templates;
    private final Index index;

    PreviewController(Frames frames, Templates templates, Index index) {
        this.frames = frames;
        this.templates = templates;
        this.index = index;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}/preview")
    HttpResponse<String> preview(HttpRequest<?> request, String code) {
        Organisation one = OrganisationFinder.get(index.current(), code).seenBy(Viewer.ANONYMOUS);
        Words words = frames.words(request);
        List<String> facts = Stream.of(words.t("kind." + one.kind().code()), words.placeOf(one), words.inhabitants(one))
                .filter(Objects::nonNull)
                .toList();
        PreviewPage page = new PreviewPage(
                frames.of(request, words.name(one).text(), null),
                words.name(one),
                one.code().value(),
                facts,
                one.profile().areas().stream().map(words::area).toList());
        return templates.show("preview", page).header("Content-Security-Policy", POLICY);
    }
}
