package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mistok.support.Workbooks;

/// Joint proposals as files.
class ProposalExportsTest {
    private static final String PATH = "/api/v1/proposals";
    private static final Path SCHEMAS = Path.of("..", "shared", "data", "standards", "oc4ids");
    private static final String SCHEMA_ADDRESS = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";
    private static final Api API = ProposalServer.start();

    private final String lead = API.bearer("ravensburg@example.org");
    private final String stranger = API.bearer("druskininkai@example.org");

    @Test
    void aPackageKeepsToThePublishedSchema() throws IOException {
        String id = create();
        JsonNode written = API.json(PATH + "/" + id + "/oc4ids.json", "Authorization", lead);
        assertThat(written.at("/projects/0/status").asText()).isEqualTo("identification");
        assertThat(written.at("/projects/0/sector/0").asText()).isEqualTo("waterAndWaste");
        assertThat(written.at("/projects/0/budget/amount/amount").decimalValue())
                .isEqualTo("123431.36");
        assertThat(written.at("/projects/0/publicAuthority/id").asText()).isEqualTo("DE-08436064");
        assertThat(written.at("/projects/0/period/durationInDays").asInt()).isEqualTo(547);
        Api.problem(API.get(PATH + ".oc4ids.json", "Authorization", stranger), 404, "no-proposals");

        assumeTrue(Files.exists(SCHEMAS), "The published schema is not at " + SCHEMAS + ".");
        assertThat(schema().validate(written)).isEmpty();
        assertThat(schema().validate(API.json(PATH + ".oc4ids.json", "Authorization", lead)))
                .isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        String project = Files.readString(SCHEMAS.resolve("project-schema.json"));
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4,
                        builder -> builder.schemaLoaders(loaders ->
                                loaders.schemas(java.util.Map.of(SCHEMA_ADDRESS + "project-schema.json", project))))
                .getSchema(Files.readString(SCHEMAS.resolve("project-package-schema.json")));
    }

    @Test
    void aTableHasExactAmountsAndOnlyWhatTheReaderMaySee() {
        String id = create();
        HttpResponse<String> csv = API.get(PATH + ".csv", "Authorization", lead, "Accept-Language", "uk");
        assertThat(csv.body()).contains(id).contains("123431.36 EUR").contains("Чиста вода");
        assertThat(API.get(PATH + ".csv").body().lines().toList()).hasSize(1);
        assertThat(Workbooks.firstSheet(API.server(), PATH + ".xlsx", "Authorization", lead))
                .contains("12343.14 EUR");
    }

    @Test
    void datesStandInTheCalendarOfThoseWhoTakePart() {
        String id = create();
        String task = "{\"title\":\"Letter of intent\",\"due\":\"2026-10-25\"}";
        API.post(PATH + "/" + id + "/tasks", task, "Authorization", lead);
        HttpResponse<String> calendar = API.get(PATH + "/" + id + "/calendar.ics", "Authorization", lead);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(calendar.body())
                .contains("BEGIN:VEVENT")
                .contains("SUMMARY:Letter of intent")
                .contains("DTSTART;VALUE=DATE:20261025")
                .contains("SUMMARY:Deadline: Clean water");
        assertThat(API.get(PATH + ".ics", "Authorization", stranger).body()).doesNotContain("VEVENT");
        Api.problem(API.get(PATH + "/" + id + "/calendar.ics", "Authorization", stranger), 404, "unknown-proposal");
    }

    private String create() {
        HttpResponse<String> created = API.post(PATH, ProposalsTest.CONTENT, "Authorization", lead);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.read(created.body()).get("id").asText();
    }
}
