package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.http.Writers;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Withdrawals;
import org.mistok.place.RegisterCode;

/// Takes an organisation out of everything that anybody sees, and brings it back.
@Controller("/api/v1/organisations/{code}/withdrawal")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WithdrawalController {
    private static final int LONGEST_REASON = 200;

    private final Withdrawals withdrawals;
    private final Writers writers;

    WithdrawalController(Withdrawals withdrawals, Writers writers) {
        this.withdrawals = withdrawals;
        this.writers = writers;
    }

    record Withdrawing(@Nullable String reason) {}

    @Put
    @Consumes("application/json")
    HttpResponse<Void> withdraw(HttpRequest<?> request, String code, @Body byte[] body) {
        RegisterCode organisation = Codes.of(code);
        writers.require(request, organisation);
        String reason = reason(JsonBodies.read(body, Withdrawing.class).reason());
        withdrawals.withdraw(organisation, reason, actor(request));
        return HttpResponse.noContent();
    }

    @Delete
    HttpResponse<Void> bringBack(HttpRequest<?> request, String code) {
        RegisterCode organisation = Codes.of(code);
        writers.require(request, organisation);
        withdrawals.bringBack(organisation, actor(request));
        return HttpResponse.noContent();
    }

    private static Actor actor(HttpRequest<?> request) {
        return new Actor(Viewers.member(request).email());
    }

    private static String reason(@Nullable String came) {
        String line = came == null ? "" : came.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw RequestRefused.content(List.of(Flaw.of("reason", "refusal.reason-missing")));
        }
        int length = line.codePointCount(0, line.length());
        if (length > LONGEST_REASON) {
            throw RequestRefused.content(List.of(Flaw.of("reason", "parameter.too-long", length, LONGEST_REASON)));
        }
        return line;
    }
}
