package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.mistok.support.Workbooks;

class ExportsTest {
    private static final String HROMADA = "UA61040030000060956";

    private final Api api = Api.withFixtures();

    @Test
    void csvHoldsEveryResultOfTheSearchInItsUsualOrder() throws IOException {
        List<CSVRecord> rows = rows(api.get("/api/v1/organisations.csv?kind=hromada&lang=de"));

        int total = api.json("/api/v1/organisations?kind=hromada").get("total").asInt();
        assertThat(rows).hasSize(total);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("kind")).isEqualTo("hromada");
            assertThat(row.get("licence")).isNotBlank();
            assertThat(row.get("source")).isNotBlank();
        });
        assertThat(rows.stream()
                        .map(row -> row.get("population"))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void saysWhereThePopulationComesFromAndMarksExamples() throws IOException {
        CSVRecord row = rows(api.get("/api/v1/organisations.csv?q=" + HROMADA)).getFirst();

        assertThat(row.get("code")).isEqualTo(HROMADA);
        assertThat(row.get("population_as_of")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(row.get("population_source")).isNotBlank();
        assertThat(row.get("illustrative")).isIn("true", "false");
        if (row.get("needs").contains("[illustrative]")) {
            assertThat(row.get("illustrative")).isEqualTo("true");
        }
    }

    @Test
    void workbooksHoldTheSameRows() {
        String sheet = Workbooks.firstSheet(api.server(), "/api/v1/organisations.xlsx?q=" + HROMADA);

        assertThat(sheet).contains(HROMADA).contains("population_source").doesNotContain("<f>");
    }

    @Test
    void geoJsonHasLongitudeFirstAndANoticeOfRights() {
        JsonNode map = api.json("/api/v1/organisations.geojson?kind=municipality&country=PL");

        assertThat(map.get("rights").asText()).contains("illustrative");
        JsonNode feature = map.get("features").get(0);
        JsonNode point = feature.get("geometry").get("coordinates");
        assertThat(point.get(0).asDouble()).isBetween(13.0, 25.0);
        assertThat(point.get(1).asDouble()).isBetween(48.0, 56.0);
        assertThat(feature.get("properties").get("country").asText()).isEqualTo("PL");
        assertThat(map.get("features"))
                .hasSize(api.json("/api/v1/organisations?kind=municipality&country=PL")
                        .get("total")
                        .asInt());
    }

    @Test
    void geoJsonComesInPagesForThoseWhoAskForOne() {
        HttpResponse<String> page = api.get("/api/v1/organisations.geojson?kind=hromada&size=7&page=1&sort=name");

        assertThat(Api.read(page.body()).get("features")).hasSize(7);
        assertThat(page.headers().firstValue("Link").orElse("")).contains("rel=\"next\"");
    }

    @Test
    void listsOfPartnersCarryRankAndScores() throws IOException {
        List<CSVRecord> rows = rows(api.get("/api/v1/organisations/" + HROMADA + "/matches.csv?limit=5"));
        JsonNode ranking = api.json("/api/v1/organisations/" + HROMADA + "/matches?limit=5");

        assertThat(rows).hasSize(5);
        for (int i = 0; i < 5; i++) {
            JsonNode item = ranking.get("items").get(i);
            assertThat(rows.get(i).get("rank")).isEqualTo(String.valueOf(i + 1));
            assertThat(Double.parseDouble(rows.get(i).get("score")))
                    .isEqualTo(item.get("score").asDouble());
            assertThat(rows.get(i).get("code"))
                    .isEqualTo(item.get("organisation").get("code").asText());
        }
    }

    @Test
    void aListOfPartnersIsWrittenInTheLanguageThatItsLinkNames() throws IOException {
        CSVRecord german = rows(api.get("/api/v1/organisations/" + HROMADA + "/matches.csv?limit=1&lang=de"))
                .getFirst();
        CSVRecord ukrainian = rows(api.get("/api/v1/organisations/" + HROMADA + "/matches.csv?limit=1&lang=uk"))
                .getFirst();

        assertThat(german.get("code")).isEqualTo(ukrainian.get("code"));
        assertThat(german.get("name")).isEqualTo(german.get("name_de"));
        assertThat(ukrainian.get("name")).isEqualTo(ukrainian.get("name_uk")).isNotEqualTo(german.get("name"));
        Api.problem(api.get("/api/v1/organisations/" + HROMADA + "/matches.csv?lang=xx"), 400, "parameters");
    }

    @Test
    void conditionsAreReadAsStrictlyAsInTheSearch() {
        Api.problem(api.get("/api/v1/organisations.csv?kind=town"), 400, "parameters");
        Api.problem(api.get("/api/v1/organisations.geojson?knd=hromada"), 400, "unknown-parameter");
        Api.problem(api.get("/api/v1/organisations/UA00000000000000000/matches.csv"), 404, "unknown-organisation");
    }

    @Test
    void feedsListTheNewestFirstAndAreNotSentTwice() {
        HttpResponse<String> feed = api.get("/api/v1/organisations.atom?kind=diaspora&lang=uk");

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
                .contains("/uk/organisations/org-");
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        String changed = feed.headers().firstValue("Last-Modified").orElseThrow();
        String path = "/api/v1/organisations.atom?kind=diaspora&lang=uk";
        assertThat(api.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(api.get(path, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(api.get(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.get(path, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }

    private static List<CSVRecord> rows(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(response.body()))
                .getRecords();
    }
}
