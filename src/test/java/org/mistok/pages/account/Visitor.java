package org.mistok.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mistok.notice.Mail;
import org.mistok.notice.Outbox;
import org.mistok.support.TestServer;

/// Somebody at a browser, who keeps cookies and fills in forms.
public final class Visitor {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    private final TestServer server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(TestServer server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return kept(server.get(path, headers()));
    }

    /// @param fields names and values in turn
    public HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return kept(server.send("POST", path, body, headers()));
    }

    private String[] headers() {
        String cookie = cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        return new String[] {
            "Cookie",
            cookie.isEmpty() ? "none=none" : cookie,
            "Accept",
            "text/html",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "User-Agent",
            "Mozilla/5.0 (tests)"
        };
    }

    private HttpResponse<String> kept(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isLessThan(500);
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] parts = cookie.split(";")[0].split("=", 2);
            if (parts[1].isEmpty()) {
                cookies.remove(parts[0]);
            } else {
                cookies.put(parts[0], parts[1]);
            }
        });
        return response;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/en/sign-in", "email", email, "password", password);
    }

    /// Where an answer leads.
    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /// The path of the link in the latest mail to this address.
    String mailedPath(String email) {
        Mail mail = server.bean(Outbox.class).listTo(email).getFirst();
        Matcher link = LINK.matcher(String.valueOf(mail.text()));
        assertThat(link.find()).as("a link in " + mail).isTrue();
        return link.group(1);
    }

    /// The value of a hidden field.
    public static String hidden(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).as(name + " in " + page.body()).isTrue();
        return field.group(1).replace("&amp;", "&");
    }
}
