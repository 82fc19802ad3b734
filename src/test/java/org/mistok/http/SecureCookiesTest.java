package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.support.TestServer;

/// An installation that people reach by TLS, behind one proxy.
class SecureCookiesTest {
    private static final String FORM = "email=a%40example.org&password=four-unlike-words";

    private static String[] headers(String forwarded) {
        return new String[] {
            "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html", "X-Forwarded-For", forwarded
        };
    }

    @Test
    void theSessionsCookieIsBoundToThisHostAndNoOtherCounts() {
        Map<String, Object> settings = Map.of("mistok.base-url", "https://mistok.example", "mistok.proxies", 1);
        try (TestServer server = TestServer.start(settings)) {
            server.bean(People.class)
                    .put(new Person("a@example.org", "A", Role.COORDINATOR, null), "four-unlike-words");
            HttpResponse<String> signedIn = server.send("POST", "/en/sign-in", FORM, headers("192.0.2.1"));
            String cookie = signedIn.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie)
                    .startsWith("__Host-mistok-session=")
                    .contains("Path=/", "SameSite=Lax")
                    .containsIgnoringCase("Secure")
                    .containsIgnoringCase("HttpOnly")
                    .doesNotContainIgnoringCase("Domain=");
            String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            assertThat(server.get("/api/v1/session", "Cookie", "__Host-mistok-session=" + token)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/session", "Cookie", "mistok-session=" + token)
                            .statusCode())
                    .as("a cookie that any host beside ours could have set")
                    .isEqualTo(401);
            failingFromOneClientConcernsThatClientOnly(server);
        }
    }

    /// What the client itself writes before the proxy's entry counts for nothing.
    private static void failingFromOneClientConcernsThatClientOnly(TestServer server) {
        String wrong = FORM.replace("four", "five");
        for (int i = 0; i < 10; i++) {
            server.send("POST", "/en/sign-in", wrong, headers("10.0.0." + i + ", 198.51.100.7"));
        }
        assertThat(server.send("POST", "/en/sign-in", FORM, headers("198.51.100.7"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.send("POST", "/en/sign-in", FORM, headers("192.0.2.1"))
                        .statusCode())
                .isEqualTo(303);
    }
}
