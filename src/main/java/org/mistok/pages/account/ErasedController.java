package org.mistok.pages.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.mistok.pages.Frame;

/// Where somebody arrives who is nobody here any more.
@Controller
@Produces(MediaType.TEXT_HTML)
final class ErasedController {
    private final Desk desk;

    ErasedController(Desk desk) {
        this.desk = desk;
    }

    @Get("/{language:uk|en|de|pl|fr}/erased")
    HttpResponse<?> page(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "erased.title");
        return desk.say(frame, frame.t("erased.text"));
    }
}
