package org.mistok.pages.introductions;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Viewer;
import org.mistok.http.IntroductionRefusals;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.introductions.FormWriter.Refused;
import org.mistok.partnership.introduction.Action;
import org.mistok.partnership.introduction.Answering;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.Correspondence;
import org.mistok.partnership.introduction.DeclineReason;
import org.mistok.partnership.introduction.Deed;
import org.mistok.partnership.introduction.Introductions;
import org.mistok.partnership.introduction.Message;
import org.mistok.partnership.introduction.Prospect;
import org.mistok.partnership.introduction.Prospects;
import org.mistok.partnership.introduction.Sending;
import org.mistok.partnership.introduction.Shown;
import org.mistok.partnership.introduction.Side;
import org.mistok.partnership.introduction.Stage;
import org.mistok.partnership.introduction.Wanted;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// The pages of introductions.
@Controller("/{language:uk|en|de|pl|fr}/introductions")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntroductionsController {
    /// What `?done=` may say.
    private static final Set<String> DONE = Set.of("sent", "done", "written", "changed");

    private final Frames frames;
    private final Templates templates;
    private final Index index;
    private final Introductions introductions;
    private final Prospects prospects;
    private final Sending sending;
    private final Answering answering;
    private final Correspondence correspondence;
    private final BoxWriter boxes;
    private final PageWriter pages;
    private final OpeningWriter opening;

    IntroductionsController(
            Frames frames,
            Templates templates,
            Index index,
            Introductions introductions,
            Prospects prospects,
            Sending sending,
            Answering answering,
            Correspondence correspondence,
            BoxWriter boxes,
            PageWriter pages,
            OpeningWriter opening) {
        this.frames = frames;
        this.templates = templates;
        this.index = index;
        this.introductions = introductions;
        this.prospects = prospects;
        this.sending = sending;
        this.answering = answering;
        this.correspondence = correspondence;
        this.boxes = boxes;
        this.pages = pages;
        this.opening = opening;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request) {
        if (!(Viewers.of(request) instanceof Viewer.Member reader)) {
            return signInFirst(request, "/introductions");
        }
        Asking asking = asking(request, reader);
        return templates.show("introductions", boxes.page(titled(asking, asking.t("introductions.title"))));
    }

    @Get("/new")
    @Consumes(MediaType.ALL)
    HttpResponse<?> form(HttpRequest<?> request) {
        if (!(Viewers.of(request) instanceof Viewer.Member reader)) {
            return signInFirst(request, "/introductions/new?" + request.getUri().getRawQuery());
        }
        String follows = request.getParameters().get("follows", String.class, "");
        return form(
                asking(request, reader),
                code(request, request.getParameters().get("from", String.class, "")),
                code(request, request.getParameters().get("to", String.class, "")),
                follows.matches("\\d{1,15}") ? follows : "",
                Refused.NONE);
    }

    private HttpResponse<?> form(Asking asking, RegisterCode from, RegisterCode to, String follows, Refused refused) {
        Prospect prospect = IntroductionRefusals.valueOf(prospects.look(asking.reader(), from, to));
        Asking titled = titled(
                asking, asking.t("introduction.new.title", asking.name(to).text()));
        return templates.show(status(refused), "introduction-new", opening.page(titled, prospect, follows, refused));
    }

    @Post
    HttpResponse<?> send(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Viewer.Member by = Viewers.member(request);
        Posted posted = new Posted(body);
        RegisterCode from = code(request, posted.text("from"));
        RegisterCode to = code(request, posted.text("to"));
        Asking asking = asking(request, by);
        if (posted.text("text").isEmpty()) {
            return form(asking, from, to, posted.text("follows"), empty(asking, posted, "open", "text"));
        }
        Outcome<Sending.Sent> outcome = sending.send(by, wanted(from, to, posted, request));
        return switch (outcome) {
            case Outcome.Done<Sending.Sent>(Sending.Sent sent) ->
                go(request, sent.outline().id(), "sent");
            case Outcome.Refused<Sending.Sent>(Refusal refusal) ->
                form(asking, from, to, posted.text("follows"), refused(asking, posted, "open", refusal));
        };
    }

    private static Wanted wanted(RegisterCode from, RegisterCode to, Posted posted, HttpRequest<?> request) {
        String second = posted.text("text2");
        return new Wanted(
                from,
                to,
                new LocalText(language(posted.text("language"), request), posted.text("text")),
                second.isEmpty() ? null : new LocalText(language(posted.text("language2"), request), second),
                posted.isChecked("priority"),
                new Contact.Offered(posted.text("mailbox"), posted.isChecked("person")),
                posted.number("follows"),
                posted.text("key"));
    }

    private static LanguageTag language(String tag, HttpRequest<?> request) {
        return tag.matches("[a-z]{2}")
                ? LanguageTag.of(tag)
                : Locales.of(request).tag();
    }

    /// Opening the page is what makes it seen.
    @Get("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> one(HttpRequest<?> request, long id) {
        if (!(Viewers.of(request) instanceof Viewer.Member reader)) {
            return signInFirst(request, "/introductions/" + id);
        }
        Shown shown = introductions.find(reader, id);
        if (shown != null
                && shown.outline().stage() == Stage.SENT
                && shown.sides().contains(Side.TO)) {
            answering.act(reader, id, Deed.of(Action.SEE));
        }
        String done = request.getParameters().get("done", String.class, "");
        return page(asking(request, reader), id, Refused.NONE, DONE.contains(done) ? "introduction.done." + done : "");
    }

    private HttpResponse<?> page(Asking asking, long id, Refused refused, String notice) {
        Shown shown = introductions.find(asking.reader(), id);
        if (shown == null) {
            throw RequestRefused.of(
                    HttpStatus.NOT_FOUND,
                    "status-404",
                    asking.request().getPath(),
                    asking.request().getMethodName());
        }
        String title = asking.t(
                "introduction.title",
                asking.name(shown.outline().from()).text(),
                asking.name(shown.outline().to()).text());
        return templates.show(
                status(refused), "introduction", pages.page(titled(asking, title), shown, refused, notice));
    }

    @Post("/{id}/transitions")
    HttpResponse<?> act(HttpRequest<?> request, long id, @Body @Nullable Map<String, Object> body) {
        Viewer.Member by = Viewers.member(request);
        Posted posted = new Posted(body);
        Action action = Action.find(posted.text("action"));
        if (action == null) {
            return go(request, id, "changed");
        }
        Outcome<Shown> outcome = answering.act(by, id, deed(action, posted));
        return switch (outcome) {
            case Outcome.Done<Shown> _ -> go(request, id, "done");
            case Outcome.Refused<Shown>(Refusal refusal) ->
                switch (refusal.code()) {
                    case "introduction-unknown", "introduction-other-side" -> throw missing(request);
                    case "introduction-state" -> go(request, id, "changed");
                    default -> {
                        Asking asking = asking(request, by);
                        yield page(asking, id, refused(asking, posted, action.code(), refusal), "");
                    }
                };
        };
    }

    private static Deed deed(Action action, Posted posted) {
        return new Deed(
                action,
                action == Action.DECLINE ? DeclineReason.find(posted.text("reason")) : null,
                posted.text("words"),
                action == Action.PASS_ON ? FormWriter.neighbour(posted) : null,
                new Contact.Offered(posted.text("mailbox"), posted.isChecked("person")),
                null);
    }

    @Post("/{id}/messages")
    HttpResponse<?> write(HttpRequest<?> request, long id, @Body @Nullable Map<String, Object> body) {
        Viewer.Member by = Viewers.member(request);
        Posted posted = new Posted(body);
        Outcome<Message> outcome = correspondence.write(by, id, posted.text("text"), posted.text("key"));
        return switch (outcome) {
            case Outcome.Done<Message> _ -> go(request, id, "written");
            case Outcome.Refused<Message>(Refusal refusal) ->
                switch (refusal.code()) {
                    case "introduction-unknown", "introduction-not-yours" -> throw missing(request);
                    case "introduction-thread-closed" -> go(request, id, "changed");
                    default -> {
                        Asking asking = asking(request, by);
                        yield page(asking, id, refused(asking, posted, "write", refusal), "");
                    }
                };
        };
    }

    private static RequestRefused missing(HttpRequest<?> request) {
        return RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), request.getMethodName());
    }

    private Asking asking(HttpRequest<?> request, Viewer.Member reader) {
        return new Asking(
                request, reader, frames.of(request, "", Section.INTRODUCTIONS), frames.words(request), index.current());
    }

    private static Asking titled(Asking asking, String title) {
        Frame frame = asking.frame().titled(title);
        return new Asking(asking.request(), asking.reader(), frame, asking.words(), asking.snapshot());
    }

    private static RegisterCode code(HttpRequest<?> request, String came) {
        if (!RegisterCode.isCode(came)) {
            throw missing(request);
        }
        return RegisterCode.of(came);
    }

    private static Refused empty(Asking asking, Posted posted, String form, String field) {
        return refused(asking, posted, form, new Refusal(field, "introduction-text-missing", List.of()));
    }

    /// The error leads to the field of the form.
    private static Refused refused(Asking asking, Posted posted, String form, Refusal refusal) {
        FieldError error =
                IntroductionRefusals.error(refusal, Messages.of(asking.words().language()));
        String field = switch (error.field()) {
            case "message.text", "text" -> "text";
            case "translation.text", "translation.language" -> "text2";
            case "contact.mailbox" -> "mailbox";
            case "reason", "words", "neighbour", "priority" -> error.field();
            default -> "";
        };
        String id = field.isEmpty() ? "main" : form + "-" + field;
        return new Refused(form, posted, List.of(new FieldError(id, error.message())));
    }

    private static HttpStatus status(Refused refused) {
        return refused.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static HttpResponse<?> go(HttpRequest<?> request, long id, String done) {
        return HttpResponse.seeOther(
                URI.create("/" + Locales.of(request).tag() + "/introductions/" + id + "?done=" + done));
    }

    private static HttpResponse<?> signInFirst(HttpRequest<?> request, String path) {
        String language = "/" + Locales.of(request).tag();
        return HttpResponse.seeOther(URI.create(
                Address.of(language + "/sign-in").and("next", language + path).toString()));
    }
}
