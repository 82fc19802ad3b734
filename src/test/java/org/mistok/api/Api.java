package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// The service with the real fixtures, spoken to as a program would.
final class Api {
    static final String PASSWORD = "a-password-of-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Api(TestServer server) {
        this.server = server;
    }

    /// One for all test classes; who writes must write what no other test reads. Ends with the test run.
    static Api withFixtures() {
        return Shared.API;
    }

    static Api on(TestServer server) {
        return new Api(server);
    }

    TestServer server() {
        return server;
    }

    HttpResponse<String> get(String path, String... headers) {
        return server.get(path, headers);
    }

    /// The answer of a call that must succeed.
    JsonNode json(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        assertThat(response.statusCode()).as(path + " -> " + response.body()).isEqualTo(200);
        return read(response.body());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return server.send(method, path, body, all);
    }

    /// As a browser sends a form.
    HttpResponse<String> sendForm(String path, String form, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return server.send("POST", path, form, all);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The value of the header `Authorization` for a person of the fixtures.
    String bearer(String email) {
        return tokens.computeIfAbsent(email, _ -> {
            String body = "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}";
            HttpResponse<String> response = post("/api/v1/session", body);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return "Bearer " + read(response.body()).get("token").asText();
        });
    }

    /// A problem of this status and type, in the agreed form.
    static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = read(response.body());
        assertThat(problem.get("type").asText()).isEqualTo("urn:mistok:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(json, broken);
        }
    }

    static ObjectNode object(String json) {
        return (ObjectNode) read(json);
    }

    private static final class Shared {
        static final Api API = start();

        private static Api start() {
            TestServer server = TestServer.start();
            Fixtures fixtures = Fixtures.read(Path.of("fixtures"));
            FixtureLoader loader = server.bean(FixtureLoader.class);
            loader.load(fixtures);
            loader.openAccounts(fixtures.people(), PASSWORD);
            awaitIndex(server, fixtures.organisations().size());
            return new Api(server);
        }
    }

    /// Waits until as many organisations as the register has can be found.
    static void awaitIndex(TestServer server, int organisations) {
        Index index = server.bean(Index.class);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (index.current().organisations().size() < organisations) {
            assertThat(System.nanoTime()).as("the index has caught up").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
