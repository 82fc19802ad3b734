package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Changing what an organisation says of itself.
class ChangingProfilesTest {
    private static final String DRUSKININKAI = "/api/v1/organisations/LT-15";
    private static final String MEMBER = "druskininkai@example.org";
    private static final String COORDINATOR = "coordinator@example.org";

    private final Api api = Api.withFixtures();

    @Test
    void aChangeIsSavedFoundAndGetsANewTag() {
        ObjectNode profile = profile();
        ((ArrayNode) profile.get("offers"))
                .addObject()
                .put("area", "culture")
                .put("language", "en")
                .put("text", "We lend our kaleidophone for festivals");
        HttpResponse<String> response = put(profile, tag(), MEMBER, "Prefer", "respond-async, wait=10");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Preference-Applied")).hasValue("wait=10");
        assertThat(response.headers().firstValue("ETag")).hasValue(tag());
        assertThat(api.json("/api/v1/organisations?q=kaleidophone")
                        .at("/items/0/code")
                        .asText())
                .isEqualTo("LT-15");
        JsonNode offer = last(Api.read(response.body()).get("offers"));
        assertThat(offer.get("basis").asText()).isEqualTo("own-word");
        assertThat(offer.get("illustrative").asBoolean()).isFalse();
    }

    @Test
    void whatComesBackAsItWasStaysWhatItWas() {
        JsonNode before = profile();
        JsonNode after = Api.read(put((ObjectNode) before, tag(), MEMBER).body());
        assertThat(after.get("needs")).isEqualTo(before.get("needs"));
        assertThat(after.get("offers")).isEqualTo(before.get("offers"));
        assertThat(after.get("illustrative")).isEqualTo(before.get("illustrative"));
    }

    @Test
    void anExampleThatIsRewrittenBecomesTheOwnWord() {
        ObjectNode profile = profile();
        ArrayNode needs = (ArrayNode) profile.get("needs");
        ObjectNode need = needs.isEmpty() ? needs.addObject() : (ObjectNode) needs.get(0);
        need.put("area", "culture").put("language", "en").put("text", "Rewritten by ourselves " + System.nanoTime());
        JsonNode after = Api.read(put(profile, tag(), MEMBER).body());
        assertThat(after.at("/needs/0/illustrative").asBoolean()).isFalse();
        assertThat(after.at("/needs/0/basis").asText()).isEqualTo("own-word");
    }

    @Test
    void theTagIsNeededAndMustBeCurrent() {
        String old = tag();
        Api.problem(send(profile().toString(), bearer(MEMBER)), 428, "precondition-required");
        assertThat(put(profile(), old, MEMBER).statusCode()).isEqualTo(200);
        JsonNode problem = Api.problem(put(profile(), old, MEMBER), 412, "stale");
        assertThat(problem.get("detail").asText())
                .contains(old.replace("\"", ""))
                .contains(tag().replace("\"", ""));
        Api.problem(put(profile(), "W/" + tag(), MEMBER), 412, "stale");
        Api.problem(put(profile(), "nonsense", MEMBER), 412, "stale");
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() throws Exception {
        String tag = tag();
        String profile = profile().toString();
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> send(profile, bearer(MEMBER), "If-Match", tag)));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void onlyMembersAndCoordinatorsChangeAnOrganisation() {
        Api.problem(api.send("PUT", DRUSKININKAI, profile().toString(), "If-Match", tag()), 401, "sign-in-needed");
        Api.problem(put(profile(), tag(), "ravensburg@example.org"), 403, "not-yours");
        String bearer = bearer(COORDINATOR);
        String seen = api.get(DRUSKININKAI, "Authorization", bearer).body();
        assertThat(send(seen, bearer, "If-Match", tag()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAWriterCannotSeeIsKept() {
        ObjectNode profile = profile();
        ((ArrayNode) profile.get("needs"))
                .addObject()
                .put("area", "culture")
                .put("language", "en")
                .put("text", "Only among ourselves")
                .put("audience", "owner");
        JsonNode before = Api.read(put(profile, tag(), MEMBER).body()).get("needs");
        String bearer = bearer(COORDINATOR);
        ObjectNode seen =
                Api.object(api.get(DRUSKININKAI, "Authorization", bearer).body());
        assertThat(seen.toString()).doesNotContain("Only among ourselves");
        seen.putArray("needs");
        assertThat(send(seen.toString(), bearer, "If-Match", tag()).statusCode())
                .isEqualTo(200);
        assertThat(before.size()).isPositive();
        assertThat(profile().get("needs").findValuesAsText("text")).contains("Only among ourselves");
    }

    @Test
    void whatCannotBeAcceptedIsNamedAndNothingIsWritten() {
        String before = tag();
        ObjectNode profile = profile();
        profile.put("capacity", 1000).put("population", 1);
        ((ArrayNode) profile.get("needs"))
                .addObject()
                .put("area", "watre")
                .put("language", "en")
                .put("text", "x");
        ((ArrayNode) profile.get("needs")).addObject().put("area", "culture").put("key", "n999");
        JsonNode problem = Api.problem(put(profile, before, MEMBER), 422, "content");
        assertThat(problem.get("errors").findValuesAsText("field"))
                .contains("capacity", "population")
                .anyMatch(field -> field.endsWith("].area"))
                .anyMatch(field -> field.endsWith("].key"))
                .anyMatch(field -> field.endsWith("].text"));
        assertThat(tag()).isEqualTo(before);
    }

    @Test
    void theRegistersRulesAreTold() {
        ObjectNode profile = profile();
        ((ArrayNode) profile.get("needs"))
                .addObject()
                .put("area", "culture")
                .put("language", "en")
                .put("text", "The pump stands at 49.2328, 28.4816");
        JsonNode problem = Api.problem(put(profile, tag(), MEMBER, "Accept-Language", "uk"), 422, "content");
        assertThat(problem.at("/errors/0/field").asText()).endsWith(".text");
        assertThat(problem.at("/errors/0/message").asText()).contains("49.2328");
    }

    @Test
    void whoHoldsTheVersionGetsNothingNew() {
        HttpResponse<String> response = api.get(DRUSKININKAI, "If-None-Match", "\"0.public\", " + anonymousTag());
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("ETag")).hasValue(anonymousTag());
        assertThat(api.get(DRUSKININKAI, "If-None-Match", "\"0.public\"").statusCode())
                .isEqualTo(200);
    }

    private ObjectNode profile() {
        return Api.object(api.get(DRUSKININKAI, "Authorization", bearer(MEMBER)).body());
    }

    private String tag() {
        return api.get(DRUSKININKAI, "Authorization", bearer(MEMBER))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private String anonymousTag() {
        return api.get(DRUSKININKAI).headers().firstValue("ETag").orElseThrow();
    }

    private String bearer(String email) {
        return api.bearer(email);
    }

    private HttpResponse<String> put(ObjectNode profile, String tag, String email, String... headers) {
        List<String> all = new ArrayList<>(List.of("If-Match", tag));
        all.addAll(List.of(headers));
        return send(profile.toString(), bearer(email), all.toArray(String[]::new));
    }

    private HttpResponse<String> send(String body, String bearer, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", bearer));
        all.addAll(List.of(headers));
        return api.send("PUT", DRUSKININKAI, body, all.toArray(String[]::new));
    }

    private static JsonNode last(JsonNode array) {
        return array.get(array.size() - 1);
    }
}
