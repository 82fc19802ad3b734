package org.mistok.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mistok.search.Index;
import org.mistok.support.TestServer;
import org.mistok.support.Workbooks;

/// Puts questions to a service. A question is `METHOD path body`; `GET` as a browser asks it when the path is a page's,
/// else as a program does.
///
/// `FORM path body` posts a form to the API, and a workbook is answered by its first sheet. `CRAWL path` is answered by
/// the first pages that links lead to from there, and `CONTAINS path` by the secret words
/// that the answer has in it: for what differs from run to run, as counters of requests do.
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CRAWLED = 40;
    private static final String FORM = "application/x-www-form-urlencoded";

    /// What may stand for a part of a path: `:uk|en|de|pl|fr}`.
    private static final Pattern CHOICES = Pattern.compile(":[^}]*}");

    private final TestServer server;
    private final Map<String, String> tokens = new HashMap<>();

    Asking(TestServer server, int organisations) {
        this.server = server;
        Index index = server.bean(Index.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (index.current().organisations().size() < organisations) {
            assertThat(System.nanoTime()).as("the index has caught up").isLessThan(end);
            Thread.onSpinWait();
        }
        Secrets.introduce(server);
        Secrets.VIEWERS.forEach((viewer, email) -> tokens.put(viewer, email.isEmpty() ? "" : signIn(email)));
    }

    Set<String> routes() {
        return server.bean(Router.class)
                .uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(route -> route.getHttpMethodName() + " "
                        + CHOICES.matcher(route.getUriMatchTemplate().toPathString())
                                .replaceAll("}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> tokens() {
        return tokens.values().stream().filter(token -> !token.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    String ask(String viewer, String question) {
        String[] parts = question.split(" ", 3);
        return switch (parts[0]) {
            case "CRAWL" -> new Crawl(path -> answer(viewer, "GET", path, ""), CRAWLED).from(parts[1]);
            case "FORM" -> form(viewer, parts[1], parts[2]);
            case "CONTAINS" -> Words.secret(answer(viewer, "GET", parts[1], ""));
            default -> answer(viewer, parts[0], parts[1], parts.length > 2 ? parts[2] : "");
        };
    }

    private String form(String viewer, String path, String body) {
        String[] headers = headers(viewer, path);
        headers[List.of(headers).indexOf("Content-Type") + 1] = FORM;
        return told("FORM", path, server.send("POST", path, body, headers));
    }

    private String answer(String viewer, String method, String path, String body) {
        String[] headers = headers(viewer, path);
        if (path.contains(".xlsx")) {
            return Words.lasting(Workbooks.firstSheet(server, path, headers));
        }
        return told(
                method,
                path,
                method.equals("GET") ? server.get(path, headers) : server.send(method, path, body, headers));
    }

    /// The whole answer, with status and headers, without what differs from run to run.
    private static String told(String method, String path, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s %s -> %s", method, path, response.body())
                .isLessThan(500);
        return response.statusCode() + "\n" + Words.lasting(headers(response)) + "\n" + Words.lasting(response.body());
    }

    private String[] headers(String viewer, String path) {
        boolean program = path.startsWith("/api/");
        List<String> headers = new ArrayList<>(List.of("Accept", program ? "application/json" : "text/html,*/*"));
        headers.addAll(List.of("Content-Type", program ? "application/json" : FORM));
        String token = tokens.getOrDefault(viewer, "");
        if (!token.isEmpty()) {
            headers.addAll(
                    program
                            ? List.of("Authorization", "Bearer " + token)
                            : List.of("Cookie", "mistok-session=" + token));
        }
        return headers.toArray(String[]::new);
    }

    private static String headers(HttpResponse<?> response) {
        Map<String, List<String>> all = new TreeMap<>(response.headers().map());
        all.remove("date");
        all.remove("expires");
        return all.entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String signIn(String email) {
        String body = "{\"email\":\"" + email + "\",\"password\":\"" + Secrets.PASSWORD + "\"}";
        HttpResponse<String> response =
                server.send("POST", "/api/v1/session", body, "Content-Type", "application/json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(response.body()).get("token").asText();
        } catch (JsonProcessingException broken) {
            throw new AssertionError(response.body(), broken);
        }
    }
}
