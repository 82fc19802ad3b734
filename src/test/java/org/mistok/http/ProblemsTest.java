package org.mistok.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.support.TestServer;

class ProblemsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("mistok.test.faulty", "true"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /api/v1/nothing                          | 404 | status-404
                    GET    | /api/v1/faulty/..%2F..%2Fetc%2Fpasswd    | 404 | status-404
                    DELETE | /api/v1/faulty/bug                       | 405 | status-405
                    GET    | /api/v1/faulty/bug?x=1                   | 400 | unknown-parameter
                    GET    | /api/v1/faulty/bug                       | 500 | fault
                    GET    | /api/v1/faulty/parameters?size=x         | 400 | parameters
                    GET    | /api/v1/faulty/parameters?size=1&size=2  | 400 | parameters
                    GET    | /api/v1/faulty/parameters?q=%00%01       | 400 | parameters
                    GET    | /api/v1/faulty/parameters?q=%ff          | 400 | parameters
                    GET    | /api/v1/faulty/parameters?q=12345678901  | 400 | parameters
                    GET    | /api/v1/faulty/parameters?kind=alien     | 400 | parameters
                    GET    | /api/v1/faulty/parameters?near=abc       | 400 | parameters
                    POST   | /api/v1/faulty/body                      | 415 | status-415
                    """)
    void anythingBelowApiIsAnsweredWithAProblem(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> response = server.send(method, path, "", "Content-Type", "text/plain");
        assertProblem(response, status, type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `{`                                | body           | line 1, column 2
                    `[]`                               | body           | array
                    ` `                                | body           | no body
                    `{"name":5}`                       | name           | quotation marks
                    `{"count":"5"}`                    | count          | without quotation marks
                    `{"count":5.5}`                    | count          | whole number
                    `{"count":99999999999}`            | count          | whole number
                    `{"ready":1}`                      | ready          | true or false
                    `{"parts":{}}`                     | parts          | list
                    `{"parts":[1]}`                    | parts[0]       | object
                    `{"parts":[{"nam":"x"}]}`          | parts[0].nam   | “name”
                    `{"name":"a","name":"b"}`          | body           | twice
                    `{} {}`                            | body           | line 1, column
                    `{"name":"a\\u0000b"}`             | name           | control characters
                    """)
    void aBodyIsReadStrictly(String body, String field, String words) throws Exception {
        HttpResponse<String> response =
                server.send("POST", "/api/v1/faulty/body", body, "Content-Type", "application/json");
        JsonNode problem = assertProblem(response, 400, "body");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asText()).contains(words);
    }

    @Test
    void aBodyThatIsTooDeepOrTooLargeOrNotUtf8IsRefused() throws Exception {
        assertProblem(post("{\"parts\":[".repeat(2000)), 400, "body");
        assertProblem(post("{\"name\":\"" + "x".repeat(300_000) + "\"}"), 413, "body-too-large");
        assertProblem(post("{\"name\":\"" + "x".repeat(2_000_000) + "\"}"), 413, "status-413");
        var request = server.request("/api/v1/faulty/body", "Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe}));
        assertProblem(server.send(request), 400, "body");
    }

    @Test
    void aFaultShowsAnIdAndNothingElse() {
        String body = server.get("/api/v1/faulty/bug").body();
        assertThat(body)
                .contains("urn:uuid:")
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("at org.");
    }

    @Test
    void addressesAndQueriesOfAnyLengthAreAnswered() throws Exception {
        assertProblem(server.get("/api/v1/faulty/parameters?q=" + "a".repeat(100_000)), 400, "parameters");
        assertThat(server.get("/api/v1/faulty/parameters?q=" + "a".repeat(300_000))
                        .statusCode())
                .isBetween(413, 414);
    }

    @Test
    void anAddressWithBrokenEscapesIsRefused() throws IOException {
        URI address = server.uri("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/faulty/parameters?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void unknownParametersAreRefusedWithTheKnownOnesAndAGuess() throws Exception {
        JsonNode problem = assertProblem(server.get("/api/v1/faulty/parameters?sise=3"), 400, "unknown-parameter");
        assertThat(problem.get("known")).hasToString("[\"q\",\"kind\",\"size\",\"near\"]");
        assertThat(problem.at("/errors/0/message").asText()).contains("sise").contains("“size”");
    }

    @ParameterizedTest
    @CsvSource({"uk-UA,Можливо", "de,Vielleicht", "pl;q=0.9,Może", "fr-CA,Vous", "en,Maybe", "it,Maybe"})
    void problemsSpeakTheReadersLanguage(String language, String word) {
        HttpResponse<String> response =
                server.get("/api/v1/faulty/parameters?kind=hromata", "Accept-Language", language);
        assertThat(response.body()).contains(word);
        assertThat(response.headers().firstValue("Content-Language")).isPresent();
    }

    @Test
    void browsersGetAPage() {
        HttpResponse<String> response = server.get("/uk/nope", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/uk/nope", "/api/v1/nothing", "/api/v1/faulty/parameters", "/health"}) {
            assertThat(server.get(path).headers().map())
                    .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
        }
    }

    private HttpResponse<String> post(String body) {
        return server.send("POST", "/api/v1/faulty/body", body, "Content-Type", "application/json");
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String type) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.get("type").asText()).isEqualTo("urn:mistok:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(response.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000);
        return problem;
    }
}
