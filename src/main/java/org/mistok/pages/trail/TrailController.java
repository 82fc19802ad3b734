package org.mistok.pages.trail;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.trail.Trail;
import org.mistok.account.trail.TrailFilter;
import org.mistok.account.trail.TrailSubject;
import org.mistok.http.TrailParameters;
import org.mistok.organisation.Organisations;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.trail.TrailPage.Asked;
import org.mistok.pages.trail.TrailPage.Choice;

/// The audit trail, to those whom it concerns.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrailController {
    private final Frames frames;
    private final Templates templates;
    private final Trail trail;
    private final Organisations organisations;

    TrailController(Frames frames, Templates templates, Trail trail, Organisations organisations) {
        this.frames = frames;
        this.templates = templates;
        this.trail = trail;
        this.organisations = organisations;
    }

    @Get("/{language:uk|en|de|pl|fr}/trail")
    HttpResponse<String> page(HttpRequest<?> request) {
        TrailParameters asked = TrailParameters.read(request, trail);
        Trail.Page page = trail.page(asked.reader(), asked.filter(), asked.before(), asked.size());
        Frame frame = frames.of(request, "", Section.TRAIL);
        TrailWriter writer = new TrailWriter(frame, frames.words(request), organisations);
        return templates.show(
                "trail",
                new TrailPage(
                        frame.titled(frame.t("trail.title")),
                        !asked.reader().viewer().coordinator(),
                        typed(asked.filter()),
                        subjects(frame, asked.filter()),
                        page.events().stream().map(writer::row).toList(),
                        asked.next(request, page),
                        TrailParameters.all(request, "/api/v1/trail.csv")));
    }

    private static Asked typed(TrailFilter filter) {
        return new Asked(text(filter.organisation()), text(filter.actor()), text(filter.from()), text(filter.to()));
    }

    private static List<Choice> subjects(Frame frame, TrailFilter filter) {
        String chosen = Objects.requireNonNullElse(filter.action(), "").split("\\.", 2)[0];
        return Arrays.stream(TrailSubject.values())
                .map(TrailSubject::code)
                .map(code -> new Choice(code, frame.t("trail.subject." + TrailWriter.key(code)), code.equals(chosen)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
