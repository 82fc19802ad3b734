package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Person;
import org.mistok.account.Session;
import org.mistok.account.Sessions;
import org.mistok.account.SignIn;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.place.RegisterCode;

/// Signing in and out.
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record Credentials(@Nullable String email, @Nullable String password) {}

    record Opened(String token, Instant expiresAt, Who person) {}

    /// @param role `member`, `coordinator` or `administrator`
    /// @param organisation for which the person speaks; null for none
    record Who(
            String email,
            String displayName,
            String role,
            @Nullable RegisterCode organisation) {
        static Who of(Person person) {
            return new Who(person.email(), person.displayName(), person.role().code(), person.organisation());
        }
    }

    @Post
    @Consumes("application/json")
    HttpResponse<Opened> open(@Body byte[] body) {
        Credentials credentials = JsonBodies.read(body, Credentials.class);
        String email = checked("email", credentials.email(), LONGEST_EMAIL);
        String password = checked("password", credentials.password(), LONGEST_PASSWORD);
        return switch (sessions.signIn(email, password)) {
            case SignIn.Opened(Session session) ->
                HttpResponse.ok(new Opened(session.token(), session.expiresAt(), Who.of(session.person())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
            case SignIn.Wrong _ -> throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "wrong-credentials");
            case SignIn.TooManyFailures(Duration retryAfter) -> throw RequestRefused.tooManyAttempts(retryAfter);
        };
    }

    @Delete
    HttpResponse<Void> close(HttpRequest<?> request) {
        Viewers.member(request);
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
