package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.support.TestServer;

/// A session ends while somebody types a long text. The text survives.
class KeptFormTest {
    private static final String LONG = "Ми шукаємо партнерів.\n<b>\"Разом\" & надовго</b> і ще багато-багато слів: "
            + "слово ".repeat(2_000).strip();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = TestServer.start(Map.of("mistok.test.form", "true"));
        server.bean(People.class)
                .put(new Person("writer@example.org", "Writer", Role.COORDINATOR, null), TestServer.PASSWORD);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theTextComesBackAndCanBeSentAgainAfterSigningIn() {
        HttpResponse<String> kept =
                post("mistok-session=of-yesterday", "text=" + encoded(LONG) + "&version=12&password=secret");

        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(kept.body())
                .contains("Ваш сеанс завершився", "action=\"/uk/test-form\"", "href=\"/uk/sign-in\"")
                .doesNotContain("secret", "<b>");
        String again = fields(kept.body());
        assertThat(again).contains("version=12");

        HttpResponse<String> saved = post("mistok-session=" + signIn(), again);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo("writer@example.org saved " + LONG);
    }

    @Test
    void nothingIsPutBackForAnotherSite() {
        HttpResponse<String> answer = server.send(
                "POST",
                "/uk/test-form",
                "text=" + encoded(LONG),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html",
                "Origin",
                "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("багато-багато");
    }

    private static HttpResponse<String> post(String cookie, String body) {
        return server.send(
                "POST",
                "/uk/test-form",
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html,text/plain;q=0.9",
                "Cookie",
                cookie);
    }

    /// The hidden fields as a browser would send them.
    private static String fields(String page) {
        StringBuilder body = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(unescaped(hidden.group(1))))
                    .append('=')
                    .append(encoded(unescaped(hidden.group(2))));
        }
        return body.toString();
    }

    private static String unescaped(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String signIn() {
        String body = "{\"email\":\"writer@example.org\",\"password\":\"" + TestServer.PASSWORD + "\"}";
        return server.send("POST", "/api/v1/session", body, "Content-Type", "application/json")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
