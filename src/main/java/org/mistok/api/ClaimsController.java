package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.claim.Claim;
import org.mistok.account.claim.Claims;
import org.mistok.http.AccountRefusals;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.place.RegisterCode;

/// Who wants to act for an organisation.
@Controller("/api/v1/claims")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClaimsController {
    private final Claims claims;
    private final People people;

    ClaimsController(Claims claims, People people) {
        this.claims = claims;
        this.people = people;
    }

    record Wanted(@Nullable String organisation, @Nullable String message) {}

    record Step(@Nullable String action, @Nullable String reason) {}

    /// @param actions what may be done from here, by those who may
    record ClaimAnswer(
            long id,
            RegisterCode organisation,
            String email,
            String claimant,
            String message,
            boolean domainMatches,
            Instant writtenAt,
            String state,
            @Nullable String reason,
            List<String> actions) {
        static ClaimAnswer of(Claim claim) {
            return new ClaimAnswer(
                    claim.id(),
                    claim.organisation(),
                    claim.email(),
                    claim.claimant(),
                    claim.message(),
                    claim.domainMatches(),
                    claim.writtenAt(),
                    claim.state().code(),
                    claim.reason(),
                    claim.state().actions().stream().map(Claim.Action::code).toList());
        }
    }

    record ClaimList(List<ClaimAnswer> items) {}

    @Get
    ClaimList list(HttpRequest<?> request) {
        return new ClaimList(
                claims.list(person(request)).stream().map(ClaimAnswer::of).toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<ClaimAnswer> open(HttpRequest<?> request, @Body byte[] body) {
        Person person = person(request);
        Wanted wanted = JsonBodies.read(body, Wanted.class);
        RegisterCode code = code(Fields.text("organisation", wanted.organisation(), "\"DE-08115045\""));
        String message = Objects.requireNonNullElse(wanted.message(), "");
        return HttpResponse.created(ClaimAnswer.of(AccountRefusals.valueOf(claims.open(person, code, message))));
    }

    @Get("/{id}")
    ClaimAnswer one(HttpRequest<?> request, long id) {
        Claim claim = claims.find(person(request), id);
        if (claim == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), "GET");
        }
        return ClaimAnswer.of(claim);
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    ClaimAnswer decide(HttpRequest<?> request, long id, @Body byte[] body) {
        Person person = person(request);
        Step step = JsonBodies.read(body, Step.class);
        String code = Fields.text("action", step.action(), "\"grant\"");
        Claim.Action action = Claim.Action.find(code);
        if (action == null) {
            throw Fields.choice(
                    "action",
                    code,
                    Arrays.stream(Claim.Action.values()).map(Claim.Action::code).toList());
        }
        String reason = Objects.requireNonNullElse(step.reason(), "");
        return ClaimAnswer.of(AccountRefusals.valueOf(claims.decide(person, id, action, reason)));
    }

    private Person person(HttpRequest<?> request) {
        return people.get(Viewers.inSession(request).email());
    }

    private static RegisterCode code(String came) {
        try {
            return RegisterCode.of(came);
        } catch (IllegalArgumentException malformed) {
            throw Fields.notACode("organisation", came);
        }
    }
}
