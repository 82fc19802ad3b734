package org.mistok.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.mistok.http.Locales;
import org.mistok.http.Viewers;
import org.mistok.organisation.Kind;
import org.mistok.pages.StartPage.Door;
import org.mistok.search.Count;
import org.mistok.search.Facet;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// The way in: `/` leads to the reader's language, `/uk` and the others show the three doors.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {
    private final Frames frames;
    private final Templates templates;
    private final Index index;
    private final Search search;

    StartController(Frames frames, Templates templates, Index index, Search search) {
        this.frames = frames;
        this.templates = templates;
        this.index = index;
        this.search = search;
    }

    @Get("/")
    HttpResponse<?> negotiate(HttpRequest<?> request) {
        return HttpResponse.temporaryRedirect(
                        URI.create("/" + Locales.of(request).tag()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Get("/{language:uk|en|de|pl|fr}")
    HttpResponse<String> start(HttpRequest<?> request) {
        Frame frame = frames.of(request, "", null);
        List<Count> kinds = search.find(Query.ALL.withPage(0, 0), Viewers.of(request), index.current())
                .facets()
                .getOrDefault(Facet.KIND, List.of());
        StartPage page = new StartPage(
                frame.titled(frame.t("start.title")),
                count(kinds, Kind.HROMADA),
                count(kinds, Kind.MUNICIPALITY),
                count(kinds, Kind.DIASPORA),
                List.of(Kind.values()).stream().map(kind -> door(kind, frame)).toList());
        return templates.show("start", page);
    }

    private static Door door(Kind kind, Frame frame) {
        String key = "start.door." + kind.code();
        return new Door(
                kind.code(),
                frame.t(key + ".title"),
                frame.t(key + ".text"),
                frame.t(key + ".label"),
                frame.t(key + ".button"),
                frame.t(key + ".all"),
                frame.link("/search?kind=" + kind.code()));
    }

    private static long count(List<Count> kinds, Kind kind) {
        return kinds.stream()
                .filter(count -> count.value().equals(kind.code()))
                .mapToLong(Count::count)
                .sum();
    }
}
