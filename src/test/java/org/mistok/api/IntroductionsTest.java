package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.api.Api.problem;
import static org.mistok.api.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Introductions as a program sends and answers them.
class IntroductionsTest {
    private static final String HROMADA = "UA61040030000060956";
    private static final String TOWN = "LT-15";
    private static final String OTHER = "DE-08436064";
    private static final String PATH = "/api/v1/introductions";

    private final Api api = Api.withFixtures();
    private final String hromada = api.bearer("berezhany@example.org");
    private final String town = api.bearer("druskininkai@example.org");
    private final String stranger = api.bearer("ravensburg@example.org");
    private final String coordinator = api.bearer("coordinator@example.org");

    @AfterEach
    void forget() throws Exception {
        try (Connection connection = api.server().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set mistok.actor = 'tester@example.org'");
            statement.execute("delete from introduction where follows is not null");
            statement.execute("delete from introduction");
        }
    }

    private static String wanted(String to) {
        return """
                {"from":"%s","to":"%s","message":{"language":"uk","text":"Хочемо познайомитися."},
                 "translation":{"language":"de","text":"Wir möchten Sie kennenlernen."},
                 "contact":{"mailbox":"rada@berezhany.example","person":true}}""".formatted(HROMADA, to);
    }

    private JsonNode sent() {
        HttpResponse<String> response = api.post(PATH, wanted(TOWN), "Authorization", hromada);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return read(response.body());
    }

    private HttpResponse<String> act(String token, long id, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = token;
        return api.post(PATH + "/" + id + "/transitions", body, all);
    }

    @Test
    void theDraftTellsWhatToKnowBeforeAsking() {
        JsonNode draft = api.json(
                PATH + "/draft?from=" + HROMADA + "&to=" + TOWN + "",
                "Authorization",
                hromada,
                "Accept-Language",
                "de");
        assertThat(draft.get("possible").asBoolean()).isTrue();
        assertThat(draft.get("remaining").asInt()).isPositive();
        assertThat(draft.at("/message/language").asText()).isEqualTo("de");
        assertThat(draft.at("/translation/language").asText()).isEqualTo("en");
        assertThat(draft.get("partnerships").isArray()).isTrue();
        assertThat(draft.get("explanation").get("code").asText()).isEqualTo("score");
        problem(api.get(PATH + "/draft?from=" + TOWN + "&to=" + HROMADA, "Authorization", hromada), 403, "not-allowed");
        problem(api.get(PATH + "/draft?from=x", "Authorization", hromada), 400, "parameters");
    }

    @Test
    void oneIsSentReadAnsweredAndWrittenInByBothSides() {
        JsonNode sent = sent();
        long id = sent.get("id").asLong();
        assertThat(sent.get("state").asText()).isEqualTo("sent");
        assertThat(sent.get("actions").toString()).isEqualTo("[\"withdraw\"]");

        HttpResponse<String> seen = act(town, id, "{\"action\":\"see\"}");
        assertThat(read(seen.body()).get("state").asText()).isEqualTo("seen");
        assertThat(read(seen.body()).at("/contacts/from").isNull()).isTrue();
        HttpResponse<String> message =
                api.post(PATH + "/" + id + "/messages", "{\"text\":\"Guten Tag\"}", "Authorization", town);
        assertThat(message.statusCode()).isEqualTo(201);

        JsonNode accepted =
                read(act(town, id, "{\"action\":\"accept\",\"contact\":{\"mailbox\":\"rathaus@ravensburg.example\"}}")
                        .body());
        assertThat(accepted.at("/contacts/from/mailbox").asText()).isEqualTo("rada@berezhany.example");
        assertThat(accepted.at("/contacts/from/email").asText()).isEqualTo("berezhany@example.org");
        JsonNode read = api.json(PATH + "/" + id, "Authorization", hromada);
        assertThat(read.at("/contacts/to/mailbox").asText()).isEqualTo("rathaus@ravensburg.example");
        assertThat(read.at("/contacts/to/email").isNull()).isTrue();
        assertThat(api.json(PATH + "/" + id + "/messages", "Authorization", hromada)
                        .at("/items/0/text")
                        .asText())
                .isEqualTo("Guten Tag");
        JsonNode history = api.json(PATH + "/" + id + "/history", "Authorization", hromada);
        assertThat(history.findValuesAsText("action")).containsExactly("send", "see", "accept");
    }

    @Test
    void whatIsNotPossibleIsAnsweredWithWhatIs() {
        long id = sent().get("id").asLong();
        JsonNode early = problem(act(hromada, id, "{\"action\":\"answer\",\"words\":\"Ja\"}"), 409, "conflict");
        assertThat(early.get("known").toString()).isEqualTo("[\"withdraw\"]");
        problem(act(hromada, id, "{\"action\":\"accept\"}"), 403, "not-allowed");
        problem(act(town, id, "{\"action\":\"decline\"}"), 422, "content");
        problem(act(town, id, "{\"action\":\"decline\",\"reason\":\"because\"}"), 422, "content");
        problem(act(town, id, "{\"action\":\"dance\"}"), 422, "content");
        problem(act(town, id, "{\"action\":\"pass-on\",\"neighbour\":\"DE-00000000\"}"), 422, "content");
        problem(act(town, id, "{\"action\":\"accept\"}"), 422, "content");
        problem(act(town, id, "{\"action\":\"accept\",\"contact\":{\"mailbox\":\"no address\"}}"), 422, "content");
        assertThat(act(hromada, id, "{\"action\":\"withdraw\"}").statusCode()).isEqualTo(200);
        JsonNode late = problem(act(hromada, id, "{\"action\":\"withdraw\"}"), 409, "conflict");
        assertThat(late.has("known")).as("nothing any more").isFalse();
        problem(api.post(PATH + "/" + id + "/messages", "{\"text\":\"x\"}", "Authorization", hromada), 409, "conflict");
    }

    @Test
    void aStaleVersionIsRefused() {
        long id = sent().get("id").asLong();
        String tag = api.get(PATH + "/" + id, "Authorization", hromada)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(act(town, id, "{\"action\":\"see\"}").statusCode()).isEqualTo(200);
        problem(act(hromada, id, "{\"action\":\"withdraw\"}", "If-Match", tag), 412, "stale");
        String now = api.get(PATH + "/" + id, "Authorization", hromada)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(act(hromada, id, "{\"action\":\"withdraw\"}", "If-Match", now)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyIsTheSameIntroduction() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = api.post(PATH, wanted(TOWN), "Authorization", hromada, "Idempotency-Key", key);
        HttpResponse<String> again = api.post(PATH, wanted(TOWN), "Authorization", hromada, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        problem(api.post(PATH, wanted(TOWN), "Authorization", hromada), 409, "conflict");
    }

    @Test
    void strangersFindNothingAndCoordinatorsNoWords() {
        long id = sent().get("id").asLong();
        for (String path : new String[] {"", "/history", "/messages"}) {
            problem(api.get(PATH + "/" + id + path, "Authorization", stranger), 404, "status-404");
            problem(api.get(PATH + "/" + id + path), 401, "sign-in-needed");
        }
        problem(act(stranger, id, "{\"action\":\"accept\"}"), 404, "status-404");
        problem(api.post(PATH + "/" + id + "/messages", "{\"text\":\"x\"}", "Authorization", stranger), 404, "gone");
        assertThat(api.json(PATH, "Authorization", stranger).get("total").asInt())
                .isZero();
        HttpResponse<String> seen = api.get(PATH + "/" + id, "Authorization", coordinator);
        assertThat(seen.body())
                .contains("\"state\":\"sent\"")
                .doesNotContain("Хочемо", "kennenlernen", "berezhany.example", "berezhany@");
        problem(api.get(PATH + "/" + id + "/messages", "Authorization", coordinator), 404, "status-404");
        problem(act(coordinator, id, "{\"action\":\"withdraw\"}"), 403, "not-allowed");
    }

    @Test
    void boxesAreFilteredAndPaged() {
        long id = sent().get("id").asLong();
        Map<String, Integer> totals = Map.of(
                "?direction=out",
                1,
                "?direction=in",
                0,
                "?organisation=" + TOWN,
                1,
                "?organisation=" + TOWN + "&direction=in",
                1,
                "?organisation=" + TOWN + "&direction=out",
                0,
                "?state=sent,seen",
                1,
                "?state=declined",
                0);
        totals.forEach((query, total) -> assertThat(api.json(PATH + query, "Authorization", hromada)
                        .get("total")
                        .asInt())
                .as(query)
                .isEqualTo(total));
        HttpResponse<String> page = api.get(PATH + "?size=1", "Authorization", hromada);
        assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"last\"");
        assertThat(read(page.body()).at("/items/0/id").asLong()).isEqualTo(id);
        problem(api.get(PATH + "?direction=up", "Authorization", hromada), 400, "parameters");
        problem(api.get(PATH + "?direction=in", "Authorization", coordinator), 400, "parameters");
        problem(api.get(PATH + "?organisation=x", "Authorization", hromada), 400, "parameters");
        problem(api.get(PATH + "?stage=sent", "Authorization", hromada), 400, "unknown-parameter");
    }

    @Test
    void badBodiesAreAnsweredWithTheField() {
        assertThat(problem(api.post(PATH, "{}", "Authorization", hromada), 422, "content")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("from");
        String foreign = wanted(TOWN).replace(HROMADA, OTHER);
        problem(api.post(PATH, foreign, "Authorization", hromada), 403, "not-allowed");
        assertThat(problem(
                                api.post(
                                        PATH,
                                        wanted(TOWN).replace("Хочемо познайомитися.", "Телефон +380 67 123 45 67"),
                                        "Authorization",
                                        hromada),
                                422,
                                "content")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("message.text");
        problem(api.post(PATH, wanted("UA18080150000022496"), "Authorization", hromada), 422, "content");
        problem(api.post(PATH, wanted("DE-00000000"), "Authorization", hromada), 422, "content");
        problem(api.post(PATH, wanted(TOWN).replace("\"uk\"", "\"xx\""), "Authorization", hromada), 422, "content");
        problem(api.post(PATH, wanted(TOWN).replace("\"from\"", "\"form\""), "Authorization", hromada), 400, "body");
        problem(
                api.post(PATH, wanted(TOWN), "Authorization", hromada, "Idempotency-Key", "k".repeat(81)),
                422,
                "content");
    }
}
