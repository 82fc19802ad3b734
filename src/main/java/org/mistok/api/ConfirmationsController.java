package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.SecondPersons;
import org.mistok.http.Writers;
import org.mistok.intake.Refusals;
import org.mistok.organisation.Confirmation;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Confirmations.Outcome;
import org.mistok.place.RegisterCode;

/// What takes two persons before it may be shown: one asks, another one answers. Both must be ones who may change the
/// organisation; nobody else learns that something was asked.
@Controller("/api/v1/organisations/{code}/confirmations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmationsController {
    private final Confirmations confirmations;
    private final SecondPersons persons;
    private final Writers writers;

    ConfirmationsController(Confirmations confirmations, SecondPersons persons, Writers writers) {
        this.confirmations = confirmations;
        this.persons = persons;
        this.writers = writers;
    }

    /// @param makesPublic left out for a text with words that are held back
    record Asking(
            @Nullable String text,
            @Nullable Boolean makesPublic,
            @Nullable String reason) {}

    record Answering(@Nullable Boolean confirmed, @Nullable String reason) {}

    record Asked(List<ConfirmationAnswer> items) {}

    @Get
    Asked list(HttpRequest<?> request, String code) {
        RegisterCode organisation = Codes.of(code);
        Viewer.Member member = writers.require(request, organisation);
        return new Asked(confirmations.list(organisation).stream()
                .map(asked -> ConfirmationAnswer.of(asked, member))
                .toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<ConfirmationAnswer> ask(HttpRequest<?> request, String code, @Body byte[] body) {
        RegisterCode organisation = Codes.of(code);
        Viewer.Member member = writers.require(request, organisation);
        Asking asking = JsonBodies.read(body, Asking.class);
        Wish wish = new Wish(
                present("text", asking.text()),
                Boolean.TRUE.equals(asking.makesPublic()),
                present("reason", asking.reason()));
        return HttpResponse.created(answer(persons.ask(organisation, wish, member), member));
    }

    @Put("/{id}/answer")
    @Consumes("application/json")
    ConfirmationAnswer answer(HttpRequest<?> request, String code, String id, @Body byte[] body) {
        RegisterCode organisation = Codes.of(code);
        Viewer.Member member = writers.require(request, organisation);
        Confirmation asked = id.matches("\\d{1,18}") ? confirmations.find(organisation, Long.parseLong(id)) : null;
        if (asked == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-confirmation", Flaw.shown(id));
        }
        Answering answering = JsonBodies.read(body, Answering.class);
        if (answering.confirmed() == null) {
            throw RequestRefused.content(List.of(Flaw.of("confirmed", "body.missing", "true, false")));
        }
        String reason = present("reason", answering.reason());
        return answer(persons.answer(organisation, asked, answering.confirmed(), reason, member), member);
    }

    private static String present(String field, @Nullable String came) {
        if (came == null || came.isBlank()) {
            throw RequestRefused.content(List.of(Flaw.of(field, "body.missing", "\"…\"")));
        }
        return came.strip();
    }

    private static ConfirmationAnswer answer(Outcome outcome, Viewer.Member member) {
        return switch (outcome) {
            case Outcome.Taken(Confirmation confirmation) -> ConfirmationAnswer.of(confirmation, member);
            case Outcome.Refused(var refusals) ->
                throw RequestRefused.content(
                        refusals.stream().map(Refusals::flaw).toList());
        };
    }
}
