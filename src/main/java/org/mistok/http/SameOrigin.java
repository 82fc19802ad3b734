package org.mistok.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses requests that another site makes a signed-in browser send: a changing method with the session's cookie
/// must come from our own pages. Programs that send a token in a header have no such cookie and are not concerned.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SameOrigin {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @RequestFilter
    @Order(-1000)
    void check(HttpRequest<?> request) {
        if (!request.getMethod().permitsRequestBody() || isProgram(request) || isOwn(request)) {
            return;
        }
        throw new HttpStatusException(HttpStatus.FORBIDDEN, "The request came from another site.");
    }

    /// The API without a cookie is open to every site; the pages' forms are not, even before somebody signs in.
    private static boolean isProgram(HttpRequest<?> request) {
        return SessionCookie.find(request) == null && request.getPath().startsWith("/api/");
    }

    private static boolean isOwn(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || sameHost(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
