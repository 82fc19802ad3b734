package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a stranger can check of a ranking with nothing but the answers.
class RankingTest {
    private final Api api = Api.withFixtures();

    @ParameterizedTest
    @CsvSource({
        "UA61040030000060956, municipality",
        "UA18080150000022496, diaspora",
        "DE-08436064, hromada",
        "org-padura-union, municipality"
    })
    void theTopTwentyAreTheTopTwentyOfAllPairs(String code, String kind) {
        List<Double> all = new ArrayList<>();
        for (String other : codes(kind)) {
            JsonNode pair = api.json("/api/v1/matches/" + code + "/" + other);
            if (!pair.get("held").asBoolean()) {
                all.add(pair.get("score").asDouble());
            }
        }
        all.sort(Comparator.reverseOrder());
        JsonNode ranking = api.json("/api/v1/organisations/" + code + "/matches?limit=20&kind=" + kind);
        List<Double> top = new ArrayList<>();
        ranking.get("items").forEach(item -> top.add(item.get("score").asDouble()));
        assertThat(top).isEqualTo(all.subList(0, Math.min(20, all.size())));
        assertThat(ranking.get("considered").asInt() - ranking.get("flagged").asInt())
                .isEqualTo(all.size());
    }

    @ParameterizedTest
    @CsvSource({"UA61040030000060956", "DE-08436064", "org-padura-union", "LT-15"})
    void everyExplanationRecombinesToTheScoreBitForBit(String code) {
        for (String query : List.of("?limit=30", "?limit=5&weights=needs:0,ties:7.5", "?limit=10&flagged=true")) {
            JsonNode ranking = api.json("/api/v1/organisations/" + code + "/matches" + query);
            for (JsonNode item : ranking.get("items")) {
                assertThat(recombined(item.get("explanation")))
                        .isEqualTo(item.get("score").asDouble());
            }
        }
    }

    @Test
    void anExplanationNamesOnlyWhatTheTwoProfilesHold() {
        String code = "UA61040030000060956";
        JsonNode ranking = api.json("/api/v1/organisations/" + code + "/matches?limit=10");
        for (JsonNode item : ranking.get("items")) {
            String other = item.at("/organisation/code").asText();
            Set<String> held = new HashSet<>(statements(code));
            held.addAll(statements(other));
            named(item.get("explanation")).forEach(name -> assertThat(held).contains(name));
        }
    }

    @Test
    void heldBackCandidatesAreCountedAndListedOnRequest() {
        String path = "/api/v1/organisations/DE-08436064/matches?limit=100";
        JsonNode flagged = api.json(path + "&flagged=true");
        assertThat(flagged.get("items").size())
                .isEqualTo(Math.min(100, flagged.get("flagged").asInt()));
        flagged.get("items")
                .forEach(item ->
                        assertThat(item.get("flags").findValuesAsText("held")).contains("true"));
        api.json(path)
                .get("items")
                .forEach(item ->
                        assertThat(item.get("flags").findValuesAsText("held")).doesNotContain("true"));
    }

    @Test
    void anUnregisteredProfileIsRankedLikeARegisteredOne() {
        String draft = """
                {"kind": "hromada", "region": "UA61", "population": 26259, "location": {"lat": 49.45, "lon": 24.94},
                 "languages": ["uk", {"language": "pl", "level": "B1"}],
                 "needs": [{"area": "water", "urgency": "high"}], "offers": [{"area": "culture"}]}
                """;
        JsonNode ranking = Api.read(
                api.post("/api/v1/matches?kind=municipality&limit=7", draft).body());
        assertThat(ranking.get("items")).hasSize(7);
        ranking.get("items")
                .forEach(item -> assertThat(recombined(item.get("explanation")))
                        .isEqualTo(item.get("score").asDouble()));
    }

    private List<String> codes(String kind) {
        List<String> codes = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = api.json("/api/v1/organisations?size=100&kind=" + kind + "&page=" + page);
            codes.addAll(answer.get("items").findValuesAsText("code"));
            if (codes.size() >= answer.get("total").asInt()) {
                return codes;
            }
        }
    }

    private Set<String> statements(String code) {
        JsonNode organisation = api.json("/api/v1/organisations/" + code);
        Set<String> held = new HashSet<>();
        for (String field : List.of("needs", "offers")) {
            organisation
                    .get(field)
                    .forEach(statement ->
                            held.add(code + " " + statement.get("key").asText() + " "
                                    + statement.get("area").asText()));
        }
        return held;
    }

    private static List<String> named(JsonNode node) {
        List<String> named = new ArrayList<>();
        JsonNode evidence = node.path("evidence");
        if (Set.of("need", "offer").contains(evidence.path("fact").asText())) {
            named.add(evidence.get("holder").asText() + " "
                    + evidence.get("key").asText() + " " + evidence.get("area").asText());
        }
        node.path("children").forEach(child -> named.addAll(named(child)));
        return named;
    }

    /// As product and description say, from the leaves up.
    private static double recombined(JsonNode node) {
        JsonNode children = node.path("children");
        if (children.isEmpty()) {
            return node.get("value").asDouble();
        }
        double value = combine(node.get("kind").asText(), children);
        assertThat(value)
                .as(node.get("code").asText())
                .isEqualTo(node.get("value").asDouble());
        return value;
    }

    private static double combine(String kind, JsonNode children) {
        double sum = 0;
        double weights = 0;
        double product = 1;
        double reciprocals = 0;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode child : children) {
            double value = recombined(child);
            double weight = child.has("weight") ? child.get("weight").asDouble() : 1;
            sum += weight * value;
            weights += weight;
            product *= value;
            reciprocals += 1 / value;
            most = Math.max(most, value);
            least = Math.min(least, value);
        }
        return switch (kind) {
            case "sum" -> sum;
            case "mean" -> sum / weights;
            case "product" -> product;
            case "harmonic" -> Double.isInfinite(reciprocals) ? 0 : children.size() / reciprocals;
            case "max" -> most;
            case "min" -> least;
            default -> throw new AssertionError(kind);
        };
    }
}
