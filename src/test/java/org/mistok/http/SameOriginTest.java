package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.simple.SimpleHttpRequest;
import org.junit.jupiter.api.Test;

class SameOriginTest {
    private final SameOrigin sameOrigin = new SameOrigin();

    @Test
    void refusesAFormOfAnotherSite() {
        refuses(post("/uk/sign-in").header("Origin", "https://elsewhere.example"));
        refuses(post("/uk/sign-out").header("Sec-Fetch-Site", "cross-site"));
        refuses(post("/api/v1/organisations/x")
                .cookie(Cookie.of(SessionCookie.NAME, "token"))
                .header("Origin", "null"));
    }

    @Test
    void refusesWhatASiblingSubdomainMakesABrowserSend() {
        refuses(post("/uk/account/password").header("Sec-Fetch-Site", "same-site"));
        refuses(post("/uk/account/password").header("Origin", "https://sibling.localhost:8080"));
        refuses(post("/api/v1/tokens")
                .cookie(Cookie.of(SessionCookie.SECURE_NAME, "token"))
                .header("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void acceptsAFormOfItsOwn() {
        accepts(post("/uk/sign-in").header("Origin", "http://localhost:8080"));
        accepts(post("/uk/sign-in").header("Sec-Fetch-Site", "same-origin"));
        accepts(post("/uk/sign-in"));
    }

    @Test
    void acceptsProgramsWithoutACookieFromAnywhere() {
        accepts(post("/api/v1/matches").header("Origin", "https://elsewhere.example"));
    }

    @Test
    void acceptsReadingFromAnywhere() {
        accepts(new SimpleHttpRequest<>(HttpMethod.GET, "/uk/search", "").header("Sec-Fetch-Site", "cross-site"));
    }

    private static MutableHttpRequest<?> post(String path) {
        return new SimpleHttpRequest<>(HttpMethod.POST, path, "").header("Host", "localhost:8080");
    }

    private void accepts(HttpRequest<?> request) {
        assertThatCode(() -> sameOrigin.check(request)).doesNotThrowAnyException();
    }

    private void refuses(HttpRequest<?> request) {
        assertThatThrownBy(() -> sameOrigin.check(request)).isInstanceOf(HttpStatusException.class);
    }
}
