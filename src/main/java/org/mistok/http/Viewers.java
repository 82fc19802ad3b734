package org.mistok.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Sessions;
import org.mistok.account.token.ApiToken;
import org.mistok.account.token.ApiTokens;
import org.mistok.disclosure.Viewer;
import org.mistok.notice.PublicAddress;

/// Finds out who is looking: by the token in `Authorization: Bearer`, of a session or one for programs, else by the
/// session's cookie.
///
/// A token that is not valid is refused, for the program that sends it should know; a cookie that is no longer valid
/// makes the reader anonymous on pages, and is refused by the API.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Viewers {
    private static final String VIEWER = "mistok.viewer";
    private static final String BY_API_TOKEN = "mistok.by-api-token";
    private static final String BEARER = "bearer ";
    private static final int AFTER_SAME_ORIGIN = -900;

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PublicAddress address;

    Viewers(Sessions sessions, ApiTokens tokens, PublicAddress address) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.address = address;
    }

    /// Who makes this request.
    public static Viewer of(HttpRequest<?> request) {
        return request.getAttribute(VIEWER, Viewer.class).orElse(Viewer.ANONYMOUS);
    }

    /// Who makes this request, when it is somebody.
    ///
    /// @throws RequestRefused 401 when the request is anonymous
    public static Viewer.Member member(HttpRequest<?> request) {
        if (of(request) instanceof Viewer.Member member) {
            return member;
        }
        throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "sign-in-needed");
    }

    /// Who makes this request, when the person is signed in, and no program acts for it. For everything about the
    /// account
    /// itself, so that a token that was lost cannot make itself at home.
    ///
    /// @throws RequestRefused 401 when the request is anonymous, 403 when it comes by a token for programs
    public static Viewer.Member inSession(HttpRequest<?> request) {
        Viewer.Member member = member(request);
        if (request.getAttribute(BY_API_TOKEN).isPresent()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "session-only");
        }
        return member;
    }

    /// The token a request carries, in whichever way; null when it carries none.
    public static @Nullable String token(HttpRequest<?> request) {
        String bearer = bearer(request);
        return bearer == null ? SessionCookie.find(request) : bearer;
    }

    @RequestFilter
    @Order(AFTER_SAME_ORIGIN)
    @ExecuteOn(TaskExecutors.BLOCKING)
    void resolve(HttpRequest<?> request) {
        String bearer = bearer(request);
        String token = bearer == null ? SessionCookie.find(request, address.isSecure()) : bearer;
        if (token == null || token.isEmpty()) {
            return;
        }
        if (bearer != null && bearer.startsWith(ApiTokens.PREFIX)) {
            resolveProgram(request, bearer);
            return;
        }
        Viewer.Member member = sessions.find(token);
        if (member != null) {
            request.setAttribute(VIEWER, member);
        } else if (bearer != null || request.getPath().startsWith("/api/")) {
            throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "session-expired");
        }
    }

    private void resolveProgram(HttpRequest<?> request, String secret) {
        ApiTokens.Bearer found = tokens.find(secret);
        if (found == null) {
            throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "session-expired");
        }
        if (found.scope() == ApiToken.Scope.READ && mayChange(request)) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "read-only-token", request.getMethodName());
        }
        request.setAttribute(VIEWER, found.viewer());
        request.setAttribute(BY_API_TOKEN, true);
    }

    private static boolean mayChange(HttpRequest<?> request) {
        return request.getMethod().permitsRequestBody()
                && RouteAttributes.getRouteMatch(request)
                        .map(route -> !route.getAnnotationMetadata().hasAnnotation(ChangesNothing.class))
                        .orElse(true);
    }

    private static @Nullable String bearer(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return header.substring(BEARER.length()).strip();
    }
}
