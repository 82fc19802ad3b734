package org.mistok.pages.account;

import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.SecondFactors;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.account.AccountWriter.Event;
import org.mistok.pages.account.Form.Field;

/// The second factor of one's own account. Nothing here answers to a GET: a secret is not shown by a link.
@Controller("/{language:uk|en|de|pl|fr}/account/second-factor")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FactorController {
    private final Desk desk;
    private final SecondFactors factors;
    private final AccountWriter writer;

    FactorController(Desk desk, SecondFactors factors, AccountWriter writer) {
        this.desk = desk;
        this.factors = factors;
        this.writer = writer;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> begin(HttpRequest<?> request) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/account");
        }
        return factors.isOn(person.email()) ? desk.go(request, "/account") : enrol(request, person, null);
    }

    @Post("/confirm")
    HttpResponse<?> confirm(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/account");
        }
        if (factors.isOn(person.email())) {
            return desk.go(request, "/account");
        }
        return switch (factors.confirm(person.email(), Posted.of(body).text("code"))) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                Frame frame = desk.frame(request, "factor.codes.title");
                yield desk.show("second-factor", new FactorPage(frame, null, "", null, codes));
            }
            case Outcome.Refused<List<String>>(Refusal refusal) -> enrol(request, person, desk.error(request, refusal));
        };
    }

    @Post("/remove")
    HttpResponse<?> remove(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/account");
        }
        return switch (factors.remove(person.email(), Posted.of(body).text("code"))) {
            case Outcome.Done<Boolean> _ -> desk.go(request, "/account?done=factor.removed");
            case Outcome.Refused<Boolean>(Refusal refusal) ->
                desk.show(
                        true,
                        "my-account",
                        writer.page(
                                request,
                                person,
                                new Event("factor", desk.error(request, refusal), Posted.of(null), "", null)));
        };
    }

    private HttpResponse<?> enrol(
            HttpRequest<?> request, Person person, @org.jspecify.annotations.Nullable FieldError error) {
        SecondFactors.Enrolment enrolment = factors.begin(person.email());
        Frame frame = desk.frame(request, "factor.add");
        Form form = Form.of(
                        "factor",
                        frame.link("/account/second-factor/confirm"),
                        frame.t("factor.confirm"),
                        Field.text("code", frame.t("code.label"), "one-time-code", "")
                                .hinted(frame.t("factor.code.hint")))
                .refused(error);
        String secret = enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ");
        FactorPage page = new FactorPage(frame, QrCode.of(enrolment.address()), secret, form, List.of());
        return desk.show(error != null, "second-factor", page);
    }
}
