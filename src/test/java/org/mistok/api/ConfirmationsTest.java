package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// How two persons let a text stand, as programs do it.
class ConfirmationsTest {
    private static final String PATH = "/api/v1/organisations/org-uniunea-ucrainenilor-romania";
    private static final String TEXT = "Зустрічаємося біля котельні № 5";

    private final Api api = Api.withFixtures();
    private final String asker = api.bearer("coordinator@example.org");
    private final String answerer = api.bearer("administrator@example.org");

    @Test
    void oneAsksAnotherOneAnswersAndThenTheTextCanBeSaved() {
        JsonNode refused = Api.problem(save(), 422, "content");
        assertThat(refused.at("/errors/0/message").asText()).contains("котельні № 5", "another editor");

        HttpResponse<String> asked =
                send("POST", "/confirmations", "{\"text\":\"" + TEXT + "\",\"reason\":\"Closed\"}", asker);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        JsonNode question = Api.read(asked.body());
        assertThat(question.get("words").toString()).isEqualTo("[\"котельні № 5\"]");
        assertThat(question.get("askedByYou").asBoolean()).isTrue();
        assertThat(question.get("answer").isNull()).isTrue();
        assertThat(asked.body()).doesNotContain("@example.org");

        String path = "/confirmations/" + question.get("id").asLong() + "/answer";
        String answer = "{\"confirmed\":true,\"reason\":\"It is a café now\"}";
        JsonNode same = Api.problem(send("PUT", path, answer, asker), 422, "content");
        assertThat(same.at("/errors/0/message").asText()).contains("Somebody else");
        HttpResponse<String> answered = send("PUT", path, answer, answerer);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(Api.read(answered.body()).at("/answer/answeredByYou").asBoolean())
                .isTrue();
        Api.problem(send("PUT", path, answer, answerer), 422, "content");

        JsonNode list = api.json(PATH + "/confirmations", "Authorization", asker);
        assertThat(list.at("/items/0/answer/confirmed").asBoolean()).isTrue();
        assertThat(save().statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeFoundOrReadIsRefusedInWords() {
        Api.problem(send("PUT", "/confirmations/999999/answer", "{}", answerer), 404, "unknown-confirmation");
        Api.problem(send("PUT", "/confirmations/x/answer", "{}", answerer), 404, "unknown-confirmation");
        Api.problem(send("POST", "/confirmations", "{}", asker), 422, "content");
        Api.problem(
                send("POST", "/confirmations", "{\"text\":\"72-га бригада\",\"reason\":\"x\"}", asker), 422, "content");
        String longReason = "{\"text\":\"" + TEXT + "\",\"reason\":\"" + "x".repeat(1_001) + "\"}";
        Api.problem(send("POST", "/confirmations", longReason, asker), 422, "content");
    }

    private HttpResponse<String> save() {
        ObjectNode body = (ObjectNode) api.json(PATH, "Authorization", asker);
        body.withArray("needs")
                .removeAll()
                .addObject()
                .put("area", "culture")
                .put("language", "uk")
                .put("text", TEXT);
        return send("PUT", "", body.toString(), asker);
    }

    private HttpResponse<String> send(String method, String path, String body, String bearer) {
        return api.send(method, PATH + path, body, "Authorization", bearer, "If-Match", "*", "Accept-Language", "en");
    }
}
