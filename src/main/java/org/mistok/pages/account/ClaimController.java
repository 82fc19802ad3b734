package org.mistok.pages.account;

import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Sessions;
import org.mistok.account.claim.Claims;
import org.mistok.account.claim.Claims.Stranger;
import org.mistok.http.Locales;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.account.Form.Field;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Asking to act for an organisation, from its profile, with or without an account.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClaimController {
    private final Desk desk;
    private final Claims claims;
    private final Sessions sessions;
    private final Names names;
    private final Index index;

    ClaimController(Desk desk, Claims claims, Sessions sessions, Names names, Index index) {
        this.desk = desk;
        this.claims = claims;
        this.sessions = sessions;
        this.names = names;
        this.index = index;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}/claim")
    HttpResponse<?> form(HttpRequest<?> request, String code) {
        return show(request, known(code), Posted.of(null), null);
    }

    @Post("/{language:uk|en|de|pl|fr}/organisations/{code}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> claim(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> body) {
        RegisterCode organisation = known(code);
        Posted posted = Posted.of(body);
        Person person = desk.person(request);
        Outcome<?> outcome = person != null
                ? claims.open(person, organisation, posted.text("message"))
                : claims.ask(
                        organisation,
                        new Stranger(
                                posted.text("email"),
                                posted.text("name"),
                                posted.text("message"),
                                Locales.of(request),
                                desk.client(request)));
        return switch (outcome) {
            case Outcome.Done<?> _
            when person != null -> {
                Frame frame = desk.frame(request, "claim.sent.title");
                yield desk.say(frame, frame.t("claim.sent.text"), profile(frame, request, organisation));
            }
            case Outcome.Done<?> _ -> {
                Frame frame = desk.frame(request, "mail-sent.title");
                yield desk.say(frame, frame.t("claim.confirm.sent"), profile(frame, request, organisation));
            }
            case Outcome.Refused<?>(Refusal refusal) ->
                show(request, organisation, posted, desk.error(request, refusal));
        };
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            RegisterCode organisation,
            Posted posted,
            @org.jspecify.annotations.Nullable FieldError error) {
        String name = names.of(request, organisation);
        Frame frame = desk.frame(request, "claim.title", name);
        String action = frame.link("/organisations/" + organisation + "/claim");
        Field message = Field.longText("message", frame.t("claim.message"), posted.text("message"))
                .hinted(frame.t("claim.message.hint"));
        boolean stranger = desk.person(request) == null;
        Form form = stranger
                ? Form.of(
                        "claim",
                        action,
                        frame.t("claim.button"),
                        Field.email(frame.t("sign-in.email"), posted.text("email"))
                                .hinted(frame.t("claim.email.hint")),
                        Field.text("name", frame.t("account.name"), "name", posted.text("name")),
                        message)
                : Form.of("claim", action, frame.t("claim.button"), message);
        return desk.show(frame, List.of(frame.t("claim.text")), form.refused(error));
    }

    @Get("/{language:uk|en|de|pl|fr}/claim")
    HttpResponse<?> confirmation(HttpRequest<?> request) {
        return confirmation(request, request.getParameters().get("token", String.class, ""), null);
    }

    @Post("/{language:uk|en|de|pl|fr}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        String token = posted.text("token");
        Claims.Unconfirmed claim = claims.findUnconfirmed(token);
        return switch (claims.confirm(token, posted.raw("password"))) {
            case Outcome.Done<Person>(Person person)
            when claim != null && !claim.known() ->
                desk.signedIn(
                        request,
                        sessions.begin(person.email(), desk.client(request)),
                        desk.frame(request, "account.title").link("/account"));
            case Outcome.Done<Person> _ -> desk.go(request, "/account");
            case Outcome.Refused<Person>(Refusal refusal) -> confirmation(request, token, desk.error(request, refusal));
        };
    }

    private HttpResponse<?> confirmation(
            HttpRequest<?> request, String token, @org.jspecify.annotations.Nullable FieldError error) {
        Claims.Unconfirmed claim = claims.findUnconfirmed(token);
        if (claim == null) {
            return desk.dead(request, "link.dead.text");
        }
        String name = names.of(request, claim.organisation());
        Frame frame = desk.frame(request, "claim.title", name);
        String button = frame.t("claim.confirm.button");
        Form form = claim.known()
                ? Form.of("confirm", frame.link("/claim"), button)
                : Form.of(
                        "confirm",
                        frame.link("/claim"),
                        button,
                        Field.password("password", frame.t("password.new"), "new-password")
                                .hinted(frame.t("password.rule")));
        return desk.show(
                frame,
                List.of(frame.t("claim.confirm.text", claim.email())),
                form.hiding("token", token).refused(error));
    }

    private Link profile(Frame frame, HttpRequest<?> request, RegisterCode organisation) {
        return new Link(names.of(request, organisation), frame.link("/organisations/" + organisation));
    }

    private RegisterCode known(String code) {
        return OrganisationFinder.get(index.current(), code).code();
    }
}
