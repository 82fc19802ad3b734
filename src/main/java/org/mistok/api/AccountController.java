package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Accounts;
import org.mistok.account.Erasure;
import org.mistok.account.Erasure.Proof;
import org.mistok.account.HeldData;
import org.mistok.account.HeldData.Holding;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Clients;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.Viewers;

/// One's own account: all that is kept of oneself, and the end of it. Needs a session; no token for programs reads or
/// erases a person.
@Controller("/api/v1/account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private final HeldData held;
    private final Erasure erasure;
    private final Accounts accounts;
    private final Clients clients;
    private final Clock clock;

    AccountController(HeldData held, Erasure erasure, Accounts accounts, Clients clients, Clock clock) {
        this.held = held;
        this.erasure = erasure;
        this.accounts = accounts;
        this.clients = clients;
        this.clock = clock;
    }

    record DataAnswer(String email, Instant writtenAt, List<HoldingAnswer> holdings) {}

    /// @param why it is kept, in the reader's language
    /// @param howLong it is kept, in the reader's language
    record HoldingAnswer(String what, String title, String why, String howLong, List<Map<String, String>> items) {
        static HoldingAnswer of(Holding holding, Messages messages) {
            String key = "data." + holding.what();
            return new HoldingAnswer(
                    holding.what(),
                    messages.text(key + ".title"),
                    messages.text(key + ".why"),
                    messages.text(key + ".long"),
                    holding.items());
        }
    }

    /// @param password of an account that has one
    /// @param token of the link that was mailed to an account that has none
    /// @param code of the second factor, where there is one
    record Erasing(
            @Nullable String password,
            @Nullable String token,
            @Nullable String code) {}

    @Get("/data")
    HttpResponse<DataAnswer> data(HttpRequest<?> request) {
        String email = Viewers.inSession(request).email();
        Messages messages = Messages.of(Locales.of(request));
        List<HoldingAnswer> holdings = held.of(email).stream()
                .map(holding -> HoldingAnswer.of(holding, messages))
                .toList();
        return HttpResponse.ok(new DataAnswer(email, clock.instant(), holdings))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mistok-my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Somebody without a password gets a mail with a link first; its token comes back here, or from the page.
    @Delete
    @Consumes("application/json")
    HttpResponse<Void> erase(HttpRequest<?> request, @Body byte[] body) {
        String email = Viewers.inSession(request).email();
        Erasing erasing = JsonBodies.read(body, Erasing.class);
        if (erasing.token() == null && !accounts.hasPassword(email)) {
            erasure.ask(email);
            return HttpResponse.accepted();
        }
        String code = Objects.requireNonNullElse(erasing.code(), "");
        Proof proof = new Proof(erasing.password(), erasing.token(), code, clients.of(request));
        AccountRefusals.valueOf(erasure.erase(email, proof));
        return HttpResponse.noContent();
    }
}
