package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mistok.account.LostFactors;
import org.mistok.account.LostFactors.Check;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.http.AccountRefusals;
import org.mistok.http.JsonBodies;
import org.mistok.http.Viewers;

/// Takes off a second factor that somebody else has lost. For administrators, in a session.
@Controller("/api/v1/second-factor-removals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LostFactorsController {
    private final LostFactors lost;
    private final People people;

    LostFactorsController(LostFactors lost, People people) {
        this.lost = lost;
        this.people = people;
    }

    record Removing(@Nullable String email, @Nullable String check) {}

    @Post
    @Consumes("application/json")
    HttpResponse<Void> remove(HttpRequest<?> request, @Body byte[] body) {
        Person by = people.get(Viewers.inSession(request).email());
        Removing removing = JsonBodies.read(body, Removing.class);
        String email = Fields.text("email", removing.email(), "\"name@example.org\"");
        String code = Fields.text("check", removing.check(), "\"video-call\"");
        Check check = Check.find(code);
        if (check == null) {
            throw Fields.choice(
                    "check",
                    code,
                    Arrays.stream(Check.values()).map(Check::code).toList());
        }
        AccountRefusals.valueOf(lost.remove(by, email, check));
        return HttpResponse.noContent();
    }
}
