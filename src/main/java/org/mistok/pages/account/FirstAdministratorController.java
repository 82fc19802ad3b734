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
import org.mistok.account.FirstAdministrator;
import org.mistok.account.FirstAdministrator.Wanted;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Sessions;
import org.mistok.http.Locales;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.account.Form.Field;

/// What the link leads to that a new installation prints.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FirstAdministratorController {
    private final Desk desk;
    private final FirstAdministrator first;
    private final Sessions sessions;

    FirstAdministratorController(Desk desk, FirstAdministrator first, Sessions sessions) {
        this.desk = desk;
        this.first = first;
        this.sessions = sessions;
    }

    @Get("/{language:uk|en|de|pl|fr}/first-administrator")
    HttpResponse<?> form(HttpRequest<?> request) {
        return show(request, request.getParameters().get("token", String.class, ""), Posted.of(null), null);
    }

    @Post("/{language:uk|en|de|pl|fr}/first-administrator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        String token = posted.text("token");
        Wanted wanted =
                new Wanted(posted.text("email"), posted.text("name"), posted.raw("password"), Locales.of(request));
        return switch (first.create(token, wanted)) {
            case Outcome.Done<Person>(Person person) ->
                desk.signedIn(
                        request,
                        sessions.begin(person.email(), desk.client(request)),
                        desk.frame(request, "account.title").link("/coordination"));
            case Outcome.Refused<Person>(Refusal refusal) -> show(request, token, posted, desk.error(request, refusal));
        };
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String token, Posted posted, @org.jspecify.annotations.Nullable FieldError error) {
        if (!first.knows(token)) {
            return desk.dead(request, "first.dead");
        }
        Frame frame = desk.frame(request, "first.title");
        Form form = Form.of(
                        "first",
                        frame.link("/first-administrator"),
                        frame.t("first.button"),
                        Field.email(frame.t("sign-in.email"), posted.text("email")),
                        Field.text("name", frame.t("account.name"), "name", posted.text("name")),
                        Field.password("password", frame.t("password.new"), "new-password")
                                .hinted(frame.t("password.rule")))
                .hiding("token", token)
                .refused(error);
        return desk.show(frame, List.of(frame.t("first.text")), form);
    }
}
