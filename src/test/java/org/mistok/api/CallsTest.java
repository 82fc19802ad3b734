package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Api api = Api.withFixtures();

    @Test
    void holdsBackWhoMayNotApplyAndSaysWhy() {
        JsonNode all = api.json("/api/v1/organisations/UA61040030000060956/matches?kind=municipality&limit=100");
        JsonNode german = api.json(
                "/api/v1/organisations/UA61040030000060956/matches?kind=municipality&limit=100&call=polaris-2025");
        JsonNode held = api.json("/api/v1/organisations/UA61040030000060956/matches?kind=municipality&limit=100"
                + "&call=polaris-2025&flagged=true");

        assertThat(german.get("considered")).isEqualTo(all.get("considered"));
        assertThat(german.get("items"))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.at("/organisation/country").asText()).isEqualTo("SE"))
                .allSatisfy(item ->
                        assertThat(item.at("/applying/mayApply").asBoolean()).isTrue());
        assertThat(held.get("items")).isNotEmpty().anySatisfy(item -> {
            assertThat(item.at("/flags/0/code").asText()).isEqualTo("not-eligible");
            assertThat(item.at("/applying/findings").toString()).contains("\"rule\":\"countries\"", "not-met");
        });
    }

    @Test
    void aCallChangesNoScore() {
        JsonNode all = api.json("/api/v1/organisations/DE-07339030/matches?kind=hromada&limit=100");
        JsonNode under = api.json("/api/v1/organisations/DE-07339030/matches?kind=hromada&limit=100&call=prosto-2022");
        Set<String> scores = new HashSet<>();
        all.get("items").forEach(item -> scores.add(item.at("/organisation/code") + " " + item.get("score")));

        assertThat(under.at("/call/mayApply").asBoolean()).isFalse();
        assertThat(under.get("items"))
                .filteredOn(item -> all.get("items")
                        .toString()
                        .contains(item.at("/organisation/code").asText()))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(scores).contains(item.at("/organisation/code") + " " + item.get("score")));
    }

    @Test
    void tellsRuleByRuleWhatStandsAgainstAGroup() {
        JsonNode answer = api.json(
                "/api/v1/calls/cerv-networks-of-towns-2025/eligibility?organisation=DE-07339030,UA61040030000060956",
                "Accept-Language",
                "de");

        assertThat(answer.get("mayApply").asBoolean()).isTrue();
        assertThat(answer.get("findings"))
                .extracting(finding -> finding.get("rule").asText() + " "
                        + finding.get("outcome").asText())
                .containsExactly("parties needs-more", "different-countries needs-more", "union-countries needs-more");
        assertThat(answer.at("/findings/0/text").asText())
                .isEqualTo("Partner, die gemeinsam beantragen: mindestens 4: weitere Partner nötig");
    }

    @Test
    void listsCallsByAreaAndState() {
        assertThat(api.json("/api/v1/calls").get("total").asInt()).isEqualTo(12);
        assertThat(api.json("/api/v1/calls?open=true&area=water-bodies").get("items"))
                .extracting(call -> call.get("code").asText())
                .contains("nakopa", "skew-small-projects");
        assertThat(api.json("/api/v1/calls?open=false").get("items"))
                .allSatisfy(call -> assertThat(call.get("open").asBoolean()).isFalse());
    }

    @Test
    void refusesNonsenseByName() {
        Api.problem(api.get("/api/v1/calls/no-such-call"), 404, "unknown-call");
        Api.problem(api.get("/api/v1/calls/%00"), 404, "unknown-call");
        JsonNode typo =
                Api.problem(api.get("/api/v1/organisations/DE-07339030/matches?call=nakoppa"), 400, "parameters");
        assertThat(typo.at("/errors/0/field").asText()).isEqualTo("call");
        assertThat(typo.at("/errors/0/message").asText()).contains("nakopa");
        JsonNode nobody = Api.problem(api.get("/api/v1/calls/nakopa/eligibility"), 400, "parameters");
        assertThat(nobody.at("/errors/0/field").asText()).isEqualTo("organisation");
        JsonNode unknown = Api.problem(
                api.get("/api/v1/calls/nakopa/eligibility?organisation=DE-00000000,xyz"), 400, "parameters");
        assertThat(unknown.get("errors")).hasSize(2);
    }
}
