package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Reconciliation Service API 0.2, as OpenRefine speaks it.
class ReconcileTest {
    private static final String PATH = "/api/v1/reconcile";
    private static final Path SCHEMAS = Path.of("..", "shared", "data", "standards", "reconciliation-0.2");
    private static final String HROMADA = "UA61040030000060956";

    private final Api api = Api.withFixtures();

    @Test
    void theManifestLeadsToEverythingElse() {
        HttpResponse<String> response = api.get(PATH);
        JsonNode manifest = Api.read(response.body());

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(manifest.at("/versions/0").asText()).isEqualTo("0.2");
        assertThat(manifest.at("/view/url").asText()).contains("{{id}}");
        for (String what : List.of("entity", "type", "property")) {
            JsonNode service = manifest.at("/suggest/" + what);
            assertThat(service.get("service_url").asText()).startsWith("http://127.0.0.1:");
            assertThat(api.json(service.get("service_path").asText() + "?prefix=k")
                            .get("result"))
                    .isNotNull();
        }
        String preview = manifest.at("/preview/url").asText().replace("{{id}}", HROMADA);
        HttpResponse<String> page = api.get(preview.substring(preview.indexOf('/', 8)), "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(HROMADA).doesNotContain("<script").doesNotContain("style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors *");
    }

    @ParameterizedTest
    @CsvSource({
        "Mannheim, DE-08222000",
        "Мангейм, DE-08222000",
        "MANNHEIM, DE-08222000",
        "Stadt Mannheim, DE-08222000",
        "Lipsk, DE-14713000",
        "DE-14713000, DE-14713000",
    })
    void aNameThatOnlyOneHasIsCertain(String name, String code) {
        JsonNode best = candidates("{\"q0\":{\"query\":\"" + name + "\"}}").get(0);

        assertThat(best.get("id").asText()).isEqualTo(code);
        assertThat(best.get("score").asDouble()).isBetween(95.0, 100.0);
        assertThat(best.get("match").asBoolean()).isTrue();
    }

    @Test
    void batchesAreAnsweredByTheirKeysInGetAndPost() {
        String queries = "{\"a b\":{\"query\":\"Mannheim\"},\"я\":{\"query\":\"qqqqqqqq\"}}";
        JsonNode posted = post("queries", queries);

        assertThat(posted.get("a b").get("result")).isNotEmpty();
        assertThat(posted.get("я").get("result")).isEmpty();
        assertThat(api.json(PATH + "?queries=" + Api.encoded(queries))).isEqualTo(posted);
    }

    @Test
    void typesNarrowAndHintsTellNamesakesApart() {
        assertThat(candidates("{\"q0\":{\"query\":\"Mannheim\",\"type\":\"hromada\"}}"))
                .allSatisfy(one -> assertThat(one.at("/type/0/id").asText()).isEqualTo("hromada"));
        JsonNode wrong = candidates(
                        "{\"q0\":{\"query\":\"Mannheim\",\"properties\":[{\"pid\":\"country\",\"v\":\"Poland\"}]}}")
                .get(0);
        JsonNode right = candidates(
                        "{\"q0\":{\"query\":\"Mannheim\",\"properties\":[{\"pid\":\"country\",\"v\":\"Німеччина\"}]}}")
                .get(0);
        assertThat(wrong.get("match").asBoolean()).isFalse();
        assertThat(right.get("match").asBoolean()).isTrue();
        assertThat(wrong.get("score").asDouble()).isLessThan(right.get("score").asDouble());
    }

    @Test
    void spreadsheetsAreExtendedByFactsWithTheirSource() {
        JsonNode answer = post(
                "extend",
                "{\"ids\":[\"DE-08222000\",\"DE-0\"],\"properties\":[{\"id\":\"population\"},{\"id\":\"population_source\"},"
                        + "{\"id\":\"population_as_of\"},{\"id\":\"name_uk\"}]}");

        JsonNode row = answer.get("rows").get("DE-08222000");
        assertThat(row.at("/population/0/int").asInt()).isEqualTo(310_658);
        assertThat(row.at("/population_source/0/str").asText()).contains("Eurostat");
        assertThat(row.at("/population_as_of/0/date").asText()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(row.at("/name_uk/0/str").asText()).isEqualTo("Мангейм");
        assertThat(answer.get("rows").get("DE-0").get("population")).isEmpty();
        assertThat(answer.get("meta")).hasSize(4);
    }

    @Test
    void whatMakesNoSenseIsNamedByItsPath() {
        assertThat(refused("queries", "{\"q0\":{\"query\":\"a\",\"type\":\"town\"}}"))
                .contains("q0.type");
        assertThat(refused("queries", "{\"q0\":{\"query\":7}}")).contains("q0.query");
        assertThat(refused("queries", "{\"q0\":{\"query\":\"a\",\"properties\":[{\"pid\":\"mayor\",\"v\":\"b\"}]}}"))
                .contains("q0.properties");
        assertThat(refused("extend", "{\"ids\":\"DE-1\",\"properties\":[]}")).contains("ids");
        assertThat(refused("queries", "{broken")).contains("body");
        Api.problem(api.sendForm(PATH, "other=1"), 422, "content");
    }

    @Test
    void answersFollowThePublishedSchemas() {
        assumeTrue(Files.exists(SCHEMAS), () -> "Skipped: the published schemas are not at " + SCHEMAS + ".");
        String queries = "{\"q0\":{\"query\":\"Mannheim\",\"properties\":[{\"pid\":\"country\",\"v\":\"DE\"}]},"
                + "\"q1\":{\"query\":\"Berlin\",\"limit\":3}}";
        String extend = "{\"ids\":[\"DE-08222000\",\"" + HROMADA + "\"],\"properties\":[{\"id\":\"population\"},"
                + "{\"id\":\"lat\"},{\"id\":\"population_as_of\"},{\"id\":\"region\"}]}";

        assertFits("manifest", api.json(PATH));
        assertFits("reconciliation-query-batch", Api.read(queries));
        assertFits("reconciliation-result-batch", post("queries", queries));
        assertFits("data-extension-query", Api.read(extend));
        assertFits("data-extension-response", post("extend", extend));
        assertFits("data-extension-property-proposal", api.json(PATH + "/properties?type=hromada"));
        assertFits("suggest-entities-response", api.json(PATH + "/suggest/entity?prefix=Ber"));
        assertFits("suggest-types-response", api.json(PATH + "/suggest/type?prefix="));
        assertFits("suggest-properties-response", api.json(PATH + "/suggest/property?prefix=pop"));
    }

    private static void assertFits(String schema, JsonNode answer) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(
                        "https://reconciliation-api.github.io/specs/0.2/schemas/",
                        SCHEMAS.toAbsolutePath().normalize().toUri().toString())));
        try {
            String text = Files.readString(SCHEMAS.resolve(schema + ".json"));
            // Its "$schema" names no version, and one reference leads out of the folder.
            JsonNode tree = Api.read(
                    text.replace("\"http://json-schema.org/schema#\"", "\"http://json-schema.org/draft-07/schema#\"")
                            .replaceAll("\"\\$ref\"\\s*:\\s*\"http://swagger[^\"]*\"", "\"type\":\"object\""));
            JsonSchema compiled = factory.getSchema(tree);
            assertThat(compiled.validate(answer)).as(schema + " " + answer).isEmpty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode candidates(String queries) {
        return post("queries", queries).get("q0").get("result");
    }

    private JsonNode post(String field, String json) {
        HttpResponse<String> response = api.sendForm(PATH, field + "=" + Api.encoded(json));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Api.read(response.body());
    }

    private String refused(String field, String json) {
        HttpResponse<String> response = api.sendForm(PATH, field + "=" + Api.encoded(json));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return Api.read(response.body()).get("errors").toString();
    }
}
