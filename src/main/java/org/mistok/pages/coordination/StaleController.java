package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Person;
import org.mistok.curation.Reminders;
import org.mistok.curation.Reminders.Question;
import org.mistok.curation.StaleProfiles;
import org.mistok.disclosure.Viewer;
import org.mistok.http.RequestRefused;
import org.mistok.http.StaleParameters;
import org.mistok.http.Writers;
import org.mistok.organisation.Save;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Templates;
import org.mistok.pages.account.Desk;
import org.mistok.pages.account.Form;
import org.mistok.pages.account.Names;
import org.mistok.pages.account.Posted;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Profiles that nobody has confirmed for long, the question in the mail, and its answer.
@Controller("/{language:uk|en|de|pl|fr}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaleController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final StaleProfiles profiles;
    private final StaleWriter writer;
    private final Reminders reminders;
    private final Names names;
    private final Writers writers;
    private final Index index;

    StaleController(
            Desk desk,
            Frames frames,
            Templates templates,
            StaleProfiles profiles,
            StaleWriter writer,
            Reminders reminders,
            Names names,
            Writers writers,
            Index index) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.profiles = profiles;
        this.writer = writer;
        this.reminders = reminders;
        this.names = names;
        this.writers = writers;
        this.index = index;
    }

    /// Readers and members get the answer of a page that is not there.
    @Get("/stale")
    HttpResponse<?> list(HttpRequest<?> request) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/stale");
        }
        return person.role().coordinates()
                ? templates.show(
                        "stale", writer.page(request, person, StaleParameters.read(request, profiles.threshold())))
                : HttpResponse.notFound();
    }

    /// Only asks: mail programs open links by themselves.
    @Get("/still-right")
    HttpResponse<?> ask(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        Question question = reminders.find(token);
        if (question == null) {
            return dead(request);
        }
        Frame frame = desk.frame(request, "still-right.title");
        String day = frames.words(request).date(question.confirmedOn());
        Form form = Form.of("still-right", frame.link("/still-right"), frame.t("still-right.button"))
                .hiding("token", token);
        return desk.show(
                frame,
                List.of(frame.t("still-right.text", names.of(request, question.organisation()), day)),
                form,
                profile(request, frame, question.organisation()),
                new Link(
                        frame.t("still-right.edit"),
                        frame.link("/organisations/" + question.organisation() + "/edit")));
    }

    @Post("/still-right")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Save.Saved saved = reminders.confirm(Posted.of(body).text("token"));
        if (saved == null) {
            return dead(request);
        }
        index.await(saved.mark(), PATIENCE);
        Frame frame = desk.frame(request, "still-right.title");
        return desk.say(
                frame,
                frame.t("still-right.done"),
                profile(request, frame, saved.organisation().code()));
    }

    private Link profile(HttpRequest<?> request, Frame frame, RegisterCode code) {
        return new Link(names.of(request, code), frame.link("/organisations/" + code));
    }

    private HttpResponse<?> dead(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "link.dead.title");
        return desk.dead(request, "still-right.dead", new Link(frame.t("sign-in.title"), frame.link("/sign-in")));
    }

    /// The button on the own profile.
    @Post("/organisations/{code}/still-right")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, String code) {
        if (!RegisterCode.isCode(code)) {
            throw RequestRefused.unknownOrganisation(code);
        }
        RegisterCode organisation = RegisterCode.of(code);
        Viewer.Member member = writers.require(request, organisation);
        Save.Saved saved = reminders.confirm(organisation, member.email());
        if (saved != null) {
            index.await(saved.mark(), PATIENCE);
        }
        return desk.go(request, "/organisations/" + organisation + (saved == null ? "/edit" : ""));
    }
}
