package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Tells browsers what they must not do with our answers. The policy is as strict as the pages allow: everything they
/// need comes from here, nothing is inline.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.getHeaders()
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        setWhereAbsent(response, "Content-Security-Policy", POLICY);
        // What is withdrawn must not live on in a cache between us and the reader.
        setWhereAbsent(response, HttpHeaders.CACHE_CONTROL, "private, no-cache");
        setWhereAbsent(response, HttpHeaders.VARY, "Accept-Language, Authorization, Cookie");
    }

    private static void setWhereAbsent(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.getHeaders().set(name, value);
        }
    }
}
