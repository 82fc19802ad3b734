package org.mistok.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import org.mistok.match.Criterion;
import org.mistok.match.Flag;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.ScoresPage.Row;
import org.mistok.shortlist.Shortlist;

/// Explains how scores are computed, with the weights this installation uses.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScoresController {
    private final Frames frames;
    private final Templates templates;
    private final Shortlist shortlist;

    ScoresController(Frames frames, Templates templates, Shortlist shortlist) {
        this.frames = frames;
        this.templates = templates;
        this.shortlist = shortlist;
    }

    @Get("/{language:uk|en|de|pl|fr}/scores")
    HttpResponse<String> scores(HttpRequest<?> request) {
        Words words = frames.words(request);
        List<Row> criteria = Arrays.stream(Criterion.values())
                .map(criterion -> new Row(
                        words.t("criterion." + criterion.code()),
                        words.t("criterion." + criterion.code() + ".about"),
                        words.decimal(shortlist.usualWeights().of(criterion))))
                .toList();
        List<String> flags = Arrays.stream(Flag.values())
                .map(flag -> words.t("flag." + flag.code()))
                .toList();
        Frame frame = frames.of(request, words.t("scores.title"), Section.SCORES);
        return templates.show("scores", new ScoresPage(frame, criteria, flags));
    }
}
