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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.token.ApiToken;
import org.mistok.account.token.ApiToken.Scope;
import org.mistok.account.token.ApiTokens;
import org.mistok.http.AccountRefusals;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;

/// One's own tokens for programs. Needs a session: no token makes, lists or revokes tokens.
@Controller("/api/v1/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokensController {
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /// @param scope `read` or `write`
    record Wanted(
            @Nullable String name,
            @Nullable String scope,
            @Nullable Integer days) {}

    /// @param token the secret, told once; null in lists
    record TokenAnswer(
            long id,
            String name,
            String scope,
            String beginning,
            Instant madeAt,
            Instant expiresAt,
            @Nullable LocalDate usedOn,
            @Nullable String token) {
        static TokenAnswer of(ApiToken token, @Nullable String secret) {
            return new TokenAnswer(
                    token.id(),
                    token.name(),
                    token.scope().code(),
                    token.beginning(),
                    token.madeAt(),
                    token.expiresAt(),
                    token.usedOn(),
                    secret);
        }
    }

    record TokenList(List<TokenAnswer> items) {}

    @Get
    TokenList list(HttpRequest<?> request) {
        String email = Viewers.inSession(request).email();
        return new TokenList(tokens.list(email).stream()
                .map(token -> TokenAnswer.of(token, null))
                .toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<TokenAnswer> make(HttpRequest<?> request, @Body byte[] body) {
        String email = Viewers.inSession(request).email();
        Wanted wanted = JsonBodies.read(body, Wanted.class);
        String name = Fields.text("name", wanted.name(), "\"spreadsheet\"");
        String code = Fields.text("scope", wanted.scope(), "\"read\"");
        Scope scope = Scope.find(code);
        if (scope == null) {
            throw Fields.choice(
                    "scope",
                    code,
                    Arrays.stream(Scope.values()).map(Scope::code).toList());
        }
        int days = wanted.days() == null ? USUAL_DAYS : wanted.days();
        ApiTokens.Fresh fresh = AccountRefusals.valueOf(tokens.make(email, name, scope, days));
        return HttpResponse.created(TokenAnswer.of(fresh.token(), fresh.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/{id}")
    HttpResponse<Void> revoke(HttpRequest<?> request, long id) {
        if (!tokens.revoke(Viewers.inSession(request).email(), id)) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), "DELETE");
        }
        return HttpResponse.noContent();
    }
}
