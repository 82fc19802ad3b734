package org.mistok.pages.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Templates;

/// The areas proposed for one text while somebody types it.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalsController {
    private final FormPages pages;
    private final Templates templates;

    ProposalsController(FormPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Post("/{language:uk|en|de|pl|fr}/areas/proposals/{list:needs|offers}/{index:[0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> proposals(
            HttpRequest<?> request, String list, int index, @Body @Nullable Map<String, Object> form) {
        Map<String, Object> typed = form == null ? Map.of() : form;
        String path = list + "[" + index + "].";
        Map<String, String> row = Map.of(
                "text", String.valueOf(typed.getOrDefault(path + "text", "")),
                "area", String.valueOf(typed.getOrDefault(path + "area", "")),
                "language", String.valueOf(typed.getOrDefault(path + "language", "")));
        return templates.show(
                "proposals",
                new ProposalsPage(
                        pages.words(request).t("form.proposed"),
                        pages.proposing(request).of(list, index, row)));
    }
}
