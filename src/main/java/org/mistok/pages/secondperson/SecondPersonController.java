package org.mistok.pages.secondperson;

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
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.SecondPersons;
import org.mistok.http.Viewers;
import org.mistok.http.Writers;
import org.mistok.intake.Refusals;
import org.mistok.organisation.Confirmation;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Confirmations.Outcome;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Templates;
import org.mistok.place.RegisterCode;

/// What takes two persons: one asks, from the form in which a text was refused; another one sees the text and why it is
/// held back, and confirms or refuses.
@Controller("/{language:uk|en|de|pl|fr}/organisations/{code}/confirmations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondPersonController {
    private final SecondPersonWriter writer;
    private final Templates templates;
    private final Confirmations confirmations;
    private final SecondPersons persons;
    private final Writers writers;

    SecondPersonController(
            SecondPersonWriter writer,
            Templates templates,
            Confirmations confirmations,
            SecondPersons persons,
            Writers writers) {
        this.writer = writer;
        this.templates = templates;
        this.confirmations = confirmations;
        this.persons = persons;
        this.writers = writers;
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, String code) {
        RegisterCode organisation = code(code);
        if (!(Viewers.of(request) instanceof Viewer.Member)) {
            return HttpResponse.seeOther(
                    URI.create("/" + Locales.of(request).tag() + "/sign-in?next=" + request.getPath()));
        }
        Viewer.Member member = writers.require(request, organisation);
        return templates.show("confirmations", writer.list(request, organisation, member, null, 0));
    }

    /// From the profile's form: what it would send goes along, so that nothing is lost.
    @Post("/new")
    HttpResponse<?> begin(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> body) {
        RegisterCode organisation = code(code);
        writers.require(request, organisation);
        return templates.show("ask", writer.asking(request, organisation, Sent.of(body), List.of()));
    }

    @Post
    HttpResponse<?> ask(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> body) {
        RegisterCode organisation = code(code);
        Viewer.Member member = writers.require(request, organisation);
        Sent sent = Sent.of(body);
        Wish wish = new Wish(sent.text(sent.statement() + ".text"), sent.makesPublic(), sent.text("why"));
        return switch (persons.ask(organisation, wish, member)) {
            case Outcome.Taken _ -> templates.show("ask", writer.asked(request, organisation, sent));
            case Outcome.Refused(var refusals) ->
                templates.show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "ask",
                        writer.asking(request, organisation, sent, errors(request, refusals)));
        };
    }

    @Post("/{id}")
    HttpResponse<?> answer(HttpRequest<?> request, String code, String id, @Body @Nullable Map<String, Object> body) {
        RegisterCode organisation = code(code);
        Viewer.Member member = writers.require(request, organisation);
        Confirmation asked = id.matches("\\d{1,18}") ? confirmations.find(organisation, Long.parseLong(id)) : null;
        if (asked == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-confirmation", Flaw.shown(id));
        }
        Sent sent = Sent.of(body);
        boolean confirmed = sent.text("confirmed").equals("true");
        return switch (persons.answer(organisation, asked, confirmed, sent.text("reason"), member)) {
            case Outcome.Taken _ ->
                HttpResponse.seeOther(URI.create(
                        "/" + Locales.of(request).tag() + "/organisations/" + organisation + "/confirmations"));
            case Outcome.Refused(var refusals) ->
                templates.show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "confirmations",
                        writer.list(
                                request,
                                organisation,
                                member,
                                errors(request, refusals).getFirst(),
                                asked.id()));
        };
    }

    private static List<FieldError> errors(HttpRequest<?> request, List<Refusal> refusals) {
        Messages messages = Messages.of(Locales.of(request));
        return refusals.stream()
                .map(Refusals::flaw)
                .map(flaw -> flaw.in(messages))
                .map(error -> error.field().equals("reason") ? error : new FieldError("", error.message()))
                .toList();
    }

    private static RegisterCode code(String code) {
        if (!RegisterCode.isCode(code)) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return RegisterCode.of(code);
    }
}
