package org.mistok.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Sessions;
import org.mistok.disclosure.Viewer;

/// Finds out who is looking: by the token in `Authorization: Bearer`, else by the session's cookie.
///
/// A token that is not valid is refused, for the program that sends it should know; a cookie that is no longer valid
/// makes the reader anonymous on pages, and is refused by the API.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Viewers {
    private static final String VIEWER = "mistok.viewer";
    private static final String BEARER = "bearer ";
    private static final int AFTER_SAME_ORIGIN = -900;

    private final Sessions sessions;

    Viewers(Sessions sessions) {
        this.sessions = sessions;
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

    /// The token a request carries, in whichever way; null when it carries none.
    public static @Nullable String token(HttpRequest<?> request) {
        String bearer = bearer(request);
        return bearer == null ? SessionCookie.find(request) : bearer;
    }

    @RequestFilter
    @Order(AFTER_SAME_ORIGIN)
    @ExecuteOn(TaskExecutors.BLOCKING)
    void resolve(HttpRequest<?> request) {
        String token = token(request);
        if (token == null || token.isEmpty()) {
            return;
        }
        Viewer.Member member = sessions.find(token);
        if (member != null) {
            request.setAttribute(VIEWER, member);
        } else if (bearer(request) != null || request.getPath().startsWith("/api/")) {
            throw RequestRefused.of(HttpStatus.UNAUTHORIZED, "session-expired");
        }
    }

    private static @Nullable String bearer(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return header.substring(BEARER.length()).strip();
    }
}
