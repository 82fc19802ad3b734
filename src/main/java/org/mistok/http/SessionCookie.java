package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The cookie that carries the token of a session begun on the sign-in page. Scripts cannot read it, and other sites
/// cannot send it along with a form.
public final class SessionCookie {
    public static final String NAME = "mistok-session";

    private SessionCookie() {}

    /// The token a request carries in its cookie, or null.
    public static @Nullable String find(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).orElse(null);
    }

    /// @param age how long the browser is to keep it
    public static Cookie holding(String token, Duration age, boolean secure) {
        return Cookie.of(NAME, token)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(secure)
                .path("/")
                .maxAge(age);
    }

    /// A cookie that makes the browser forget the session.
    public static Cookie cleared(boolean secure) {
        return holding("", Duration.ZERO, secure);
    }
}
