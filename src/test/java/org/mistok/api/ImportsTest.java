package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// The way of a file from a coordinator's desk into the register, over HTTP and on the pages.
class ImportsTest {

    private static final String SOURCE = "source=https%3A%2F%2Fexample.org%2Fcall&date=2026-03-01";
    private static final RegisterCode BEREZHANY = RegisterCode.of("UA61040030000060956");
    private static final RegisterCode VINNYTSIA = RegisterCode.of("UA05020030000031457");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("mistok.imports.max-megabytes", 2));
        api = Api.on(server);
        Fixtures fixtures = Fixtures.read(Path.of("fixtures"));
        FixtureLoader loader = server.bean(FixtureLoader.class);
        loader.load(fixtures);
        loader.openAccounts(fixtures.people(), Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSpreadsheetIsCheckedThenAppliedAndTheSameOneAgainChangesNothing() {
        byte[] file = ("Список громад;;;;;\nНазва;Область;Населення, осіб;Мови та рівні;Потреби громади;Терміновість\n"
                        + "Бережани;Тернопільська обл.;17,5 тис.;польська C1, литовська A2;Ремонт водопроводу;висока\n"
                        + ";;;;Ремонт шкіл та дитячих садків;\n")
                .getBytes(CYRILLIC);
        long version = organisation(BEREZHANY).version();

        JsonNode checked = upload(SOURCE + "&fileName=call.csv", file);

        assertThat(checked.get("state").asText()).as(checked.toString()).isEqualTo("checked");
        assertThat(checked.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(checked.at("/columns/2/meaning").asText()).isEqualTo("population");
        assertThat(checked.get("allowed").toString()).contains("apply", "discard");
        assertThat(organisation(BEREZHANY).version()).isEqualTo(version);

        JsonNode applied = Api.read(transition(checked, "{\"action\":\"apply\",\"reason\":\"round\"}")
                .body());

        assertThat(applied.get("state").asText()).as(applied.toString()).isEqualTo("applied");
        Organisation now = organisation(BEREZHANY);
        assertThat(now.version()).isEqualTo(version + 1);
        assertThat(now.profile().needs())
                .filteredOn(need -> need.basis().code().equals("https://example.org/call"))
                .extracting(need -> need.text().text() + " " + need.urgency().code() + " "
                        + need.audience().code() + " " + need.statedOn())
                .containsExactlyInAnyOrder(
                        "Ремонт водопроводу high registered 2026-03-01",
                        "Ремонт шкіл та дитячих садків medium public 2026-03-01");
        assertThat(now.profile().languages().toString()).contains("lt").contains("A2");
        Api.problem(transition(checked, "{\"action\":\"apply\"}"), 409, "import-state");
        assertThat(upload(SOURCE, file).at("/counts/changed").asInt()).isZero();
        assertThat(filesKept(checked)).isZero();
    }

    @Test
    void whatCannotBeIsToldByRowAndColumnAndNothingIsApplied() {
        byte[] file = """
                Name,Oblast,Population,Languages,Needs
                Berezhani,Ternopil,18 000,German B2,Renovation of schools
                Vinnytsia,Vinnitsa,many,Klingon,Shelter at вул. Соборна 12
                Atlantis,,,,Water supply
                Hnivan,Vinnytsia,,,Lorem ipsum dolor
                """.getBytes(StandardCharsets.UTF_8);

        JsonNode refused = upload(SOURCE, file);
        JsonNode errors = api.json(refused.get("errors").asText() + "?size=50", coordinator());

        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.get("allowed").toString()).doesNotContain("apply");
        assertThat(errors.get("items").findValuesAsText("row")).contains("2", "3", "4", "5");
        assertThat(errors.toString())
                .contains("name-unknown-but-near", BEREZHANY.value())
                .contains("region-unknown-but-near")
                .contains("name-unknown")
                .contains("area-not-recognised");
        Api.problem(transition(refused, "{\"action\":\"apply\"}"), 409, "import-state");
    }

    @Test
    void freeTextThatNamesAnAddressIsRefusedWithItsRow() {
        JsonNode refused = upload(
                SOURCE,
                "code,needs\n%s,Repair of the school at вул. Соборна 12\n"
                        .formatted(VINNYTSIA)
                        .getBytes(StandardCharsets.UTF_8));

        JsonNode error = api.json(refused.get("errors").asText(), coordinator()).at("/items/0");
        assertThat(error.get("code").asText()).isEqualTo("profile-text-names-a-place-of-an-object");
        assertThat(error.get("row").asInt()).isEqualTo(2);
        assertThat(error.get("column").asText()).isEqualTo("needs");
    }

    @Test
    void columnsCanBeMappedByHandAndTheFileCheckedAgain() {
        JsonNode first =
                upload(SOURCE, "Wer,Was\nBerezhany,Renovation of the sports hall\n".getBytes(StandardCharsets.UTF_8));

        assertThat(first.get("state").asText()).isEqualTo("refused");
        assertThat(first.get("refusal").asText()).isNotBlank();
        transition(first, "{\"action\":\"check\",\"mapping\":{\"A\":\"name\",\"B\":\"needs\"}}");
        JsonNode again = get(first);
        assertThat(again.get("state").asText()).as(again.toString()).isEqualTo("checked");
        assertThat(again.at("/counts/changed").asInt()).isEqualTo(1);
        Api.problem(transition(first, "{\"action\":\"check\",\"mapping\":{\"A\":\"nme\"}}"), 422, "content");
    }

    @Test
    void aNewDiasporaOrganisationIsCreatedAndOneThatIsCalledNearlyTheSameIsShown() {
        byte[] file =
                "Name;Kind;Country;Offers\nUkrainischer Verein Testhausen;Verein;Deutschland;Dolmetschen für Schulen\n"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode checked = upload(SOURCE, file);
        assertThat(checked.at("/counts/created").asInt()).as(checked.toString()).isEqualTo(1);
        transition(checked, "{\"action\":\"apply\"}");
        assertThat(organisation(RegisterCode.of("org-ukrainischer-verein-testhausen-de"))
                        .profile()
                        .offers())
                .hasSize(1);

        JsonNode near = upload(
                SOURCE,
                new String(file, StandardCharsets.UTF_8)
                        .replace("Testhausen", "Testhauzen")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(near.at("/duplicates/0/code").asText()).isEqualTo("org-ukrainischer-verein-testhausen-de");
        assertThat(near.at("/duplicates/0/row").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0089PNG\r\n\u001A\n\0\0", "PK\u0003\u0004broken", "a,\"b\nc", "name\n", "\0\0\0\0"})
    void whateverIsBroughtIsRefusedInWordsAndTheServiceStaysUp(String content) {
        JsonNode refused = upload(SOURCE + "&fileName=list.xlsx", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.get("refusal").asText()).isNotBlank().doesNotContain("{");
        assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileOfARegisterGoesTheSameWay() {
        JsonNode refused = upload(
                "kind=katottg&fileName=kodifikator-16-05-2025.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.get("kind").asText()).isEqualTo("katottg");
        assertThat(refused.get("refusal").asText()).contains("katottg");
    }

    @Test
    void aTryIsNeverApplied() {
        JsonNode tried =
                upload(SOURCE + "&dryRun=true", "name,needs\nBerezhany,Sports hall\n".getBytes(StandardCharsets.UTF_8));

        assertThat(tried.get("state").asText()).isEqualTo("checked");
        Api.problem(transition(tried, "{\"action\":\"apply\"}"), 409, "import-state");
        assertThat(Api.read(transition(tried, "{\"action\":\"discard\"}").body())
                        .get("state")
                        .asText())
                .isEqualTo("discarded");
        assertThat(filesKept(tried)).isZero();
    }

    /// A file can name organisations of any country.
    @Test
    void whoCoordinatesSomeCountriesDoesNotImport() {
        server.bean(People.class)
                .put(
                        new Person(
                                "poland@example.org",
                                "Coordinator for Poland",
                                Role.COORDINATOR,
                                Set.of(CountryCode.of("PL")),
                                List.of(),
                                InterfaceLanguage.PL),
                        Api.PASSWORD);
        String[] poland = {"Authorization", api.bearer("poland@example.org")};

        Api.problem(api.get("/api/v1/imports", poland), 403, "for-coordinators");
        Api.problem(post("?" + SOURCE, "a,b".getBytes(StandardCharsets.UTF_8), poland), 403, "for-coordinators");
    }

    @Test
    void onlyCoordinatorsAndAdministratorsImport() {
        Api.problem(api.get("/api/v1/imports"), 401, "sign-in-needed");
        Api.problem(
                api.get("/api/v1/imports", "Authorization", api.bearer("berezhany@example.org")),
                403,
                "for-coordinators");
        assertThat(api.get("/api/v1/imports", "Authorization", api.bearer("administrator@example.org"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("?" + SOURCE, "a,b".getBytes(StandardCharsets.UTF_8), "Accept", "*/*")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get("/en/imports", "Accept", "text/html").statusCode())
                .isEqualTo(401);
    }

    @Test
    void mistakesInWhatIsSaidOfTheFileAreNamed() {
        JsonNode problem = Api.problem(
                post("?kind=tables&date=31.12.2026&dryRun=maybe", new byte[] {1}, coordinator()), 422, "content");

        assertThat(problem.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("kind", "source", "date", "dryRun");
        Api.problem(api.get("/api/v1/imports/nope", coordinator()), 404, "unknown-import");
        Api.problem(post("?colour=red", new byte[] {1}, coordinator()), 400, "unknown-parameter");
    }

    @Test
    void aFileAboveTheLimitLeavesNothing() throws IOException {
        long before = folders();

        Api.problem(post("?" + SOURCE, new byte[3 << 20], coordinator()), 413, "import-too-large");

        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void otherRoutesKeepTheirSmallLimit() {
        HttpResponse<String> response =
                api.post("/api/v1/areas/suggestions", "{\"text\":\"" + "x".repeat(3 << 20) + "\"}");

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        long before = folders();
        URI uri = server.uri("/");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/imports?" + SOURCE + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                            + "Authorization: " + api.bearer("coordinator@example.org")
                            + "\r\nContent-Length: 1000000\r\n\r\nname,needs\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(500);
        }
        Instant end = Instant.now().plusSeconds(10);
        while (folders() != before && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }

        assertThat(folders()).isEqualTo(before);
        assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void theFormOfThePageBringsAFileWithoutAScript() {
        String form = part("kind", "spreadsheet")
                + part("source", "https://example.org/page")
                + part("date", "2026-03-01")
                + filePart("Громади.csv", "Назва;Потреби\nБережани;Спортивний зал\n");

        HttpResponse<String> taken = sendForm("/uk/imports", form);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        String address = taken.headers().firstValue("Location").orElseThrow();
        for (String language : new String[] {"uk", "en", "de", "pl", "fr"}) {
            String page = html("/" + language + address.substring(3));
            assertThat(page)
                    .contains("column-0", "name=\"action\" value=\"apply\"")
                    .doesNotContain("{0");
            assertThat(html("/" + language + "/imports")).contains("multipart/form-data", "Громади.csv");
        }
        HttpResponse<String> applied = server.send(
                "POST",
                address,
                "action=apply",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html",
                "Authorization",
                api.bearer("coordinator@example.org"));
        assertThat(applied.statusCode()).isEqualTo(303);
        assertThat(html(address)).contains("застосовано").doesNotContain("value=\"apply\"");
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysWhatIsMissing() throws IOException {
        long before = folders();

        HttpResponse<String> refused =
                sendForm("/en/imports", part("kind", "lau") + part("date", "tomorrow") + filePart("", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "href=\"#file\"", "href=\"#date\"", "value=\"tomorrow\"");
        assertThat(folders()).isEqualTo(before);
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String filePart(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--cut--\r\n";
    }

    private static HttpResponse<String> sendForm(String path, String form) {
        return server.send(
                "POST",
                path,
                form,
                "Content-Type",
                "multipart/form-data; boundary=cut",
                "Accept",
                "text/html",
                "Authorization",
                api.bearer("coordinator@example.org"));
    }

    private static String html(String path) {
        HttpResponse<String> page =
                server.get(path, "Accept", "text/html", "Authorization", api.bearer("coordinator@example.org"));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static String[] coordinator() {
        return new String[] {"Authorization", api.bearer("coordinator@example.org")};
    }

    private static JsonNode upload(String query, byte[] file) {
        HttpResponse<String> response =
                post("?" + query, file, "Authorization", api.bearer("coordinator@example.org"), "Prefer", "wait=10");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return get(Api.read(response.body()));
    }

    private static HttpResponse<String> post(String query, byte[] file, String... headers) {
        HttpRequest.Builder request = server.request("/api/v1/imports" + query, headers)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
        return server.send(request);
    }

    /// As it is once it has been checked.
    private static JsonNode get(JsonNode one) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        JsonNode now = one;
        do {
            now = api.json(
                    "/api/v1/imports/" + one.get("id").asText(),
                    "Authorization",
                    api.bearer("coordinator@example.org"),
                    "Prefer",
                    "wait=10");
        } while (now.get("state").asText().equals("checking") && Instant.now().isBefore(end));
        return now;
    }

    private static HttpResponse<String> transition(JsonNode one, String body) {
        return api.post("/api/v1/imports/" + one.get("id").asText() + "/transitions", body, coordinator());
    }

    private static Organisation organisation(RegisterCode code) {
        return server.bean(Organisations.class).get(code);
    }

    private static Path root() {
        return Path.of("target", "test-data", server.database().name(), "imports");
    }

    private static long folders() throws IOException {
        if (!Files.isDirectory(root())) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(root())) {
            return folders.count();
        }
    }

    private static long filesKept(JsonNode one) {
        Path content = root().resolve(one.get("id").asText()).resolve("content");
        return Files.exists(content) ? 1 : 0;
    }
}
