package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The cookie that carries the token of a session begun on the sign-in page. Scripts cannot read it, and other sites
/// cannot send it along with a form. Over TLS its name begins with `__Host-`: then browsers accept it from this very
/// host
/// only, and over TLS only.
public final class SessionCookie {
    public static final String NAME = "mistok-session";
    public static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    /// The token a request carries in its cookie, or null. Where there are both, the one that nobody else can have
    /// set.
    public static @Nullable String find(HttpRequest<?> request) {
        String secure = value(request, SECURE_NAME);
        return secure != null ? secure : value(request, NAME);
    }

    /// @param secureOnly whether the cookie without the prefix counts for nothing
    static @Nullable String find(HttpRequest<?> request, boolean secureOnly) {
        return secureOnly ? value(request, SECURE_NAME) : find(request);
    }

    private static @Nullable String value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).orElse(null);
    }

    /// @param age how long the browser is to keep it
    public static Cookie holding(String token, Duration age, boolean secure) {
        return Cookie.of(secure ? SECURE_NAME : NAME, token)
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
