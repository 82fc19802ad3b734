package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.http.KnownParameters;
import org.mistok.http.Validators;

/// News of the register for feed readers.
@Controller("/api/v1")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final MediaType ATOM = MediaType.of("application/atom+xml;charset=utf-8");

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @Get("/organisations.atom")
    @KnownParameters({
        "q",
        "kind",
        "country",
        "region",
        "area",
        "language",
        "populationMin",
        "populationMax",
        "band",
        "near",
        "radiusKm",
        "withoutPartner",
        "lang"
    })
    HttpResponse<byte[]> atom(HttpRequest<?> request) {
        Feeds.News news = feeds.of(request);
        Validators validators = Validators.of(news.document(), news.updated());
        if (validators.areHeldBy(request)) {
            return validators.on(HttpResponse.<byte[]>notModified());
        }
        return validators
                .on(HttpResponse.ok(news.document()))
                .contentType(ATOM)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
