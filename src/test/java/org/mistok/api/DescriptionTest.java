package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.http.KnownParameters;

/// The description at `/openapi.yml` and the service say the same.
class DescriptionTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Api api = Api.withFixtures();
    private final JsonNode description = api.json("/openapi.json");

    @Test
    void describesExactlyTheRoutesThereAre() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        described.add(method + " " + path.getKey());
                    }
                }));
        assertThat(described)
                .isEqualTo(routes().stream().map(DescriptionTest::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void describesExactlyTheParametersThatAreKnown() {
        for (UriRouteInfo<?, ?> route : routes()) {
            List<String> known = Arrays.asList(route.getAnnotationMetadata().stringValues(KnownParameters.class));
            assertThat(describedParameters(route)).as(name(route)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void isServedAsYamlAndShownFromLocalAssets() {
        assertThat(api.get("/openapi.yml").body()).startsWith("openapi: 3.1.0");
        String page = api.get("/swagger-ui").body();
        assertThat(page).doesNotContain("http://").doesNotContain("https://");
        for (String part : page.split("\"")) {
            if (part.endsWith(".js") || part.endsWith(".css") || part.endsWith(".png")) {
                assertThat(api.get(part).statusCode()).as(part).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Links            | /api/v1
                    OrganisationPage | /api/v1/organisations?size=100
                    OrganisationPage | /api/v1/organisations?q=water&kind=hromada
                    Organisation     | /api/v1/organisations/UA61040030000060956
                    Organisation     | /api/v1/organisations/DE-08436064
                    Organisation     | /api/v1/organisations/org-padura-union
                    Ranking          | /api/v1/organisations/UA61040030000060956/matches?limit=5
                    Ranking          | /api/v1/organisations/org-padura-union/matches?limit=5&flagged=true
                    Ranking          | /api/v1/organisations/DE-08436064/matches?limit=5&weights=needs:3,size:0
                    Pair             | /api/v1/matches/UA61040030000060956/DE-08436064
                    Ranking          | /api/v1/organisations/DE-08436064/matches?limit=5&call=nakopa
                    Calls            | /api/v1/calls
                    Call             | /api/v1/calls/cerv-town-twinning-2024
                    Eligibility      | /api/v1/calls/nakopa/eligibility?organisation=DE-08436064
                    Areas            | /api/v1/areas?lang=fr
                    Suggestions      | /api/v1/suggest?q=be
                    ProposalPage     | /api/v1/proposals
                    Problem          | /api/v1/organisations?size=0
                    Problem          | /api/v1/nothing
                    """)
    void answersHaveTheDescribedShape(String schema, String path) {
        JsonNode answer = Api.read(api.get(path).body());
        assertThat(schema(schema).validate(answer)).isEmpty();
    }

    @Test
    void whatIsSaidOfAProposalHasTheDescribedShape() {
        String bearer = api.bearer("ravensburg@example.org");
        String begun = api.post("/api/v1/proposals", ProposalsTest.CONTENT, "Authorization", bearer)
                .body();
        assertThat(schema("ProposalBody").validate(Api.read(ProposalsTest.CONTENT)))
                .isEmpty();
        assertThat(schema("Proposal").validate(Api.read(begun))).isEmpty();
        String path = "/api/v1/proposals/" + Api.read(begun).get("id").asText();
        for (String part : List.of("comments", "tasks", "risks", "history", "revisions")) {
            String schema = "Proposal" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
            assertThat(schema(schema).validate(api.json(path + "/" + part, "Authorization", bearer)))
                    .as(part)
                    .isEmpty();
        }
    }

    private JsonSchema schema(String name) {
        var whole = ((ObjectNode) description.deepCopy()).put("$ref", "#/components/schemas/" + name);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    private Set<String> describedParameters(UriRouteInfo<?, ?> route) {
        JsonNode operation = description
                .get("paths")
                .get(template(route))
                .get(route.getHttpMethod().name().toLowerCase(Locale.ROOT));
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = parameter.has("$ref")
                    ? description.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (resolved.get("in").asText().equals("query")) {
                names.add(resolved.get("name").asText());
            }
        });
        return names;
    }

    private List<? extends UriRouteInfo<?, ?>> routes() {
        return api.server()
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> template(route).startsWith("/api/"))
                .filter(route -> METHODS.contains(route.getHttpMethod().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod().name().toLowerCase(Locale.ROOT) + " " + template(route);
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }
}
