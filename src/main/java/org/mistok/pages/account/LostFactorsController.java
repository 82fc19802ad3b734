package org.mistok.pages.account;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mistok.account.LostFactors;
import org.mistok.account.LostFactors.Check;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.Form.Field;
import org.mistok.pages.account.Form.Option;

/// Where an administrator takes off a second factor that somebody has lost.
@Controller("/{language:uk|en|de|pl|fr}/coordination/second-factors")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LostFactorsController {
    private static final String PATH = "/coordination/second-factors";

    private final Desk desk;
    private final LostFactors lost;

    LostFactorsController(Desk desk, LostFactors lost) {
        this.desk = desk;
        this.lost = lost;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, PATH);
        }
        administrator(person);
        return show(request, Posted.of(null), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, PATH);
        }
        Posted posted = Posted.of(body);
        Outcome<Boolean> outcome =
                lost.remove(administrator(person), posted.text("email"), Check.find(posted.text("check")));
        return switch (outcome) {
            case Outcome.Done<Boolean> _ -> {
                Frame frame = desk.frame(request, "lost-factor.title");
                yield desk.say(frame, frame.t("lost-factor.done"), back(frame));
            }
            case Outcome.Refused<Boolean>(Refusal refusal) -> show(request, posted, desk.error(request, refusal));
        };
    }

    private static Person administrator(Person person) {
        if (person.role() != Role.ADMINISTRATOR) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "for-administrators");
        }
        return person;
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, Posted posted, @org.jspecify.annotations.Nullable FieldError error) {
        Frame frame = desk.frame(request, "lost-factor.title");
        List<Option> checks = Arrays.stream(Check.values())
                .map(check -> new Option(check.code(), frame.t("lost-factor.check." + check.code())))
                .toList();
        Field email =
                new Field("email", frame.t("sign-in.email"), "email", "off", posted.text("email"), null, List.of());
        Field check = Field.select("check", frame.t("lost-factor.check"), posted.text("check"), checks);
        Form form = Form.of("lost", frame.link(PATH), frame.t("lost-factor.button"), email, check)
                .refused(error);
        return desk.show(frame, List.of(frame.t("lost-factor.text"), frame.t("lost-factor.then")), form, back(frame));
    }

    private static Link back(Frame frame) {
        return new Link(frame.t("coordination.title"), frame.link("/coordination"));
    }
}
