package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Membership;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Session;
import org.mistok.account.Sessions;
import org.mistok.account.SignIn;
import org.mistok.http.Clients;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Signing in and out.
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_CODE = 40;

    private final Sessions sessions;
    private final People people;
    private final Clients clients;

    SessionController(Sessions sessions, People people, Clients clients) {
        this.sessions = sessions;
        this.people = people;
        this.clients = clients;
    }

    /// @param code of the second factor, where the person has one
    record Credentials(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {}

    record Opened(String token, Instant expiresAt, Who person) {}

    record Current(Who person) {}

    /// @param role `reader`, `member`, `coordinator` or `administrator`
    /// @param organisation for which the person has spoken longest; null for none
    /// @param countries of a coordinator; empty means all
    record Who(
            String email,
            String displayName,
            String role,
            @Nullable RegisterCode organisation,
            List<Acts> memberships,
            List<CountryCode> countries) {
        static Who of(Person person) {
            return new Who(
                    person.email(),
                    person.displayName(),
                    person.role().code(),
                    person.organisation(),
                    person.memberships().stream().map(Acts::of).toList(),
                    person.countries().stream().sorted().toList());
        }
    }

    /// @param role `editor` or `owner`
    record Acts(RegisterCode organisation, String role) {
        static Acts of(Membership membership) {
            return new Acts(membership.organisation(), membership.right().code());
        }
    }

    @Get
    HttpResponse<Current> current(HttpRequest<?> request) {
        Person person = people.get(Viewers.member(request).email());
        return HttpResponse.ok(new Current(Who.of(person))).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post
    @Consumes("application/json")
    HttpResponse<Opened> open(HttpRequest<?> request, @Body byte[] body) {
        Credentials credentials = JsonBodies.read(body, Credentials.class);
        String email = checked("email", credentials.email(), LONGEST_EMAIL);
        String password = checked("password", credentials.password(), LONGEST_PASSWORD);
        String code = credentials.code() == null ? null : checked("code", credentials.code(), LONGEST_CODE);
        return switch (sessions.signIn(new SignIn.Credentials(email, password, code, clients.of(request)))) {
            case SignIn.Opened(Session session) ->
                HttpResponse.ok(new Opened(session.token(), session.expiresAt(), Who.of(session.person())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
            case SignIn.Wrong() -> throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "wrong-credentials");
            case SignIn.SecondFactorNeeded _ ->
                throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "second-factor-needed");
            case SignIn.WrongCode() -> throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "wrong-code");
            case SignIn.TooManyFailures(Duration retryAfter) -> throw RequestRefused.tooManyAttempts(retryAfter);
        };
    }

    @Delete
    HttpResponse<Void> close(HttpRequest<?> request) {
        Viewers.inSession(request);
        String token = Viewers.token(request);
        if (token != null) {
            sessions.close(token);
        }
        return HttpResponse.noContent();
    }

    private static String checked(String field, @Nullable String came, int longest) {
        if (came == null || came.isEmpty()) {
            throw RequestRefused.content(List.of(Flaw.of(field, "body.missing", "\"…\"")));
        }
        if (came.length() > longest) {
            throw RequestRefused.content(List.of(Flaw.of(field, "parameter.too-long", came.length(), longest)));
        }
        return came;
    }
}
