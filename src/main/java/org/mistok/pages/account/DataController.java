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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mistok.account.Accounts;
import org.mistok.account.Erasure;
import org.mistok.account.Erasure.Consequences;
import org.mistok.account.Erasure.Proof;
import org.mistok.account.HeldData;
import org.mistok.account.HeldData.Holding;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.SecondFactors;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.DataPage.Kind;
import org.mistok.pages.account.Form.Field;
import org.mistok.place.RegisterCode;

/// What is kept of oneself, and the end of one's account.
@Controller("/{language:uk|en|de|pl|fr}/account")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DataController {
    private final Desk desk;
    private final Names names;
    private final HeldData held;
    private final Erasure erasure;
    private final Accounts accounts;
    private final SecondFactors factors;

    DataController(Desk desk, Names names, HeldData held, Erasure erasure, Accounts accounts, SecondFactors factors) {
        this.desk = desk;
        this.names = names;
        this.held = held;
        this.erasure = erasure;
        this.accounts = accounts;
        this.factors = factors;
    }

    @Get("/data")
    HttpResponse<?> data(HttpRequest<?> request) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/account/data");
        }
        Frame frame = desk.frame(request, "data.title");
        List<Kind> kinds = held.of(person.email()).stream()
                .map(holding -> kind(frame, holding))
                .toList();
        return desk.show("my-data", new DataPage(frame, kinds));
    }

    private static Kind kind(Frame frame, Holding holding) {
        String key = "data." + holding.what();
        return new Kind(
                frame.t(key + ".title"),
                frame.t(key + ".why"),
                frame.t(key + ".long"),
                holding.items().size());
    }

    @Get("/erase")
    HttpResponse<?> erasePage(HttpRequest<?> request) {
        String token = request.getParameters().get("token", String.class, "");
        Person person = desk.person(request);
        return person == null
                ? desk.signInFirst(request, "/account/erase" + (token.isEmpty() ? "" : "?token=" + token))
                : show(request, person, token, null);
    }

    @Post("/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/account/erase");
        }
        Posted posted = Posted.of(body);
        String token = posted.text("token");
        if (token.isEmpty() && !accounts.hasPassword(person.email())) {
            erasure.ask(person.email());
            Frame frame = desk.frame(request, "mail-sent.title");
            return desk.say(frame, frame.t("erase.mailed"));
        }
        Proof proof = new Proof(
                posted.raw("password"), token.isEmpty() ? null : token, posted.text("code"), desk.client(request));
        return switch (erasure.erase(person.email(), proof)) {
            case Outcome.Done<Boolean> _ -> desk.signedOut(request, "/erased");
            case Outcome.Refused<Boolean>(Refusal refusal) ->
                show(request, person, token, desk.error(request, refusal));
        };
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, Person person, String token, @org.jspecify.annotations.Nullable FieldError error) {
        Frame frame = desk.frame(request, "erase.title");
        Consequences consequences = erasure.consequences(person);
        Link back = new Link(frame.t("data.title"), frame.link("/account/data"));
        if (consequences.lastAdministrator()) {
            return desk.say(frame, frame.t("erase.last-administrator"), back);
        }
        List<String> text = new ArrayList<>(List.of(frame.t("erase.goes"), frame.t("erase.stays")));
        for (RegisterCode code : consequences.leftAlone()) {
            text.add(frame.t("erase.left-alone", names.of(request, code)));
        }
        text.add(frame.t("erase.final"));
        return desk.show(frame, text, form(frame, person, token).refused(error), back);
    }

    private Form form(Frame frame, Person person, String token) {
        List<Field> fields = new ArrayList<>();
        boolean mails = token.isEmpty() && !accounts.hasPassword(person.email());
        if (accounts.hasPassword(person.email())) {
            fields.add(Field.password("password", frame.t("password.current"), "current-password"));
        }
        if (!mails && factors.isOn(person.email())) {
            fields.add(Field.text("code", frame.t("code.label"), "one-time-code", ""));
        }
        String button = frame.t(mails ? "erase.mail" : "erase.button");
        Form form = Form.of("erase", frame.link("/account/erase"), button, fields.toArray(Field[]::new));
        return token.isEmpty() ? form : form.hiding("token", token);
    }
}
