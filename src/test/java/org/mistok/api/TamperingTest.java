package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies and headers that try to do more than their sender may. Each is refused in words, and nothing is changed.
class TamperingTest {
    private static final String OWN = "/api/v1/organisations/DE-08436064";
    private static final String OTHERS = "/api/v1/organisations/UA61040030000060956";

    private final Api api = Api.withFixtures();
    private final String member = api.bearer("ravensburg@example.org");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code             | `"UA61040030000060956"`
            kind             | `"hromada"`
            names            | `{"en": "Somebody else"}`
            otherNames       | `[{"sort": "other", "language": "en", "text": "x"}]`
            country          | `"UA"`
            region           | `"UA61"`
            population       | `1000000`
            populationFigure | `null`
            location         | `{"lat": 50.45, "lon": 30.52}`
            traits           | `["capital"]`
            territory        | `{"status": "occupied", "asOf": "2026-01-01", "source": "x"}`
            source           | `"me"`
            """)
    void factsOfTheRegisterCannotBeSet(String field, String value) {
        ObjectNode body = Api.object("{\"" + field + "\":" + value + "}");
        JsonNode problem = Api.problem(put(OWN, body.toString(), member), 422, "content");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "role",
                "coordinator",
                "organisation",
                "withdrawn",
                "withdrawn_because",
                "organisation_id",
                "changed_in",
                "__proto__",
                "class"
            })
    void fieldsThatNoAnswerHasAreRefused(String field) {
        JsonNode problem = Api.problem(put(OWN, "{\"" + field + "\":\"x\"}", member), 400, "body");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertUnchanged();
    }

    @Test
    void derivedFieldsAreIgnoredNotBelieved() {
        String path = "/api/v1/organisations/org-zlaghoda-bergamo";
        String coordinator = api.bearer("coordinator@example.org");
        ObjectNode body = (ObjectNode) api.json(path, "Authorization", coordinator);
        body.put("version", 1_000_000).put("illustrative", false).put("changedAt", "1999-01-01");

        HttpResponse<String> answer = put(path, body.toString(), coordinator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode after = Api.read(answer.body());
        assertThat(after.get("version").asLong()).isLessThan(1_000);
        assertThat(after.get("changedAt").asText()).doesNotStartWith("1999");
        assertThat(after.get("needs")).as("examples stay examples").isEqualTo(body.get("needs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everybody", "PUBLIC", "admin", "public,owner", ""})
    void anAudienceThatIsNoneIsRefused(String audience) {
        String body = "{\"needs\":[{\"area\":\"sport\",\"language\":\"en\",\"text\":\"x\",\"audience\":\"" + audience
                + "\"}]}";
        JsonNode problem = Api.problem(put(OWN, body, member), 422, "content");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("needs[0].audience");
    }

    @Test
    void aSensitiveNeedOfAHromadaIsNeverPublicNotEvenLater() {
        String coordinator = api.bearer("coordinator@example.org");
        for (String more : new String[] {"", ",\"shownFrom\":\"2027-01-01\""}) {
            String body = "{\"needs\":[{\"area\":\"water\",\"language\":\"en\",\"text\":\"x\",\"audience\":\"public\""
                    + more + "}]}";
            JsonNode problem = Api.problem(put(OTHERS, body, coordinator), 422, "content");
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("needs[0].audience");
        }
    }

    @Test
    void entriesOfOthersCannotBeNamedByTheirKeys() {
        String body = "{\"needs\":[{\"key\":\"n999\",\"area\":\"sport\",\"language\":\"en\",\"text\":\"x\"}]}";
        JsonNode problem = Api.problem(put(OWN, body, member), 422, "content");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("needs[0].key");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, ''",
        "GET, /confirmations",
        "POST, /confirmations",
        "PUT, /confirmations/1/answer",
        "PUT, /withdrawal",
        "DELETE, /withdrawal"
    })
    void nobodyWritesForAnother(String method, String path) {
        HttpResponse<String> refused = method.equals("GET")
                ? api.get(OTHERS + path, "Authorization", member)
                : api.send(method, OTHERS + path, "{}", "Authorization", member, "If-Match", "*");
        Api.problem(refused, 403, "not-yours");
        HttpResponse<String> anonymous =
                method.equals("GET") ? api.get(OTHERS + path) : api.send(method, OTHERS + path, "{}", "If-Match", "*");
        Api.problem(anonymous, 401, "sign-in-needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"котельня № 5\",\"reason\":\"x\",\"confirmed\":true}",
                "{\"text\":\"котельня № 5\",\"reason\":\"x\",\"answer\":{\"confirmed\":true}}",
                "{\"text\":\"котельня № 5\",\"reason\":\"x\",\"askedBy\":\"somebody@example.org\"}"
            })
    void whoAsksForASecondPersonCannotBeBoth(String body) {
        Api.problem(api.post(OWN + "/confirmations", body, "Authorization", member), 400, "body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"of-another-installation", "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.", "' or 1=1 --", "%00"})
    void forgedTokensOpenNothing(String token) {
        Api.problem(api.get(OWN, "Authorization", "Bearer " + token), 401, "session-expired");
        Api.problem(
                api.get(OWN, "Cookie", "mistok-session=" + token.replaceAll("[^A-Za-z0-9.=-]", "")),
                401,
                "session-expired");
    }

    @Test
    void aSignInGivesTheRoleOfThePersonOnly() {
        String body = "{\"email\":\"ravensburg@example.org\",\"password\":\"" + Api.PASSWORD
                + "\",\"role\":\"administrator\"}";
        Api.problem(api.post("/api/v1/session", body), 400, "body");
    }

    private HttpResponse<String> put(String path, String body, String bearer) {
        return api.send("PUT", path, body, "Authorization", bearer, "If-Match", "*");
    }

    private void assertUnchanged() {
        assertThat(api.json(OWN).get("kind").asText()).isEqualTo("municipality");
        assertThat(api.json(OWN).get("country").asText()).isEqualTo("DE");
    }
}
