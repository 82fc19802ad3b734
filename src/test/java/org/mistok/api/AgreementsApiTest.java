package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Withdrawals;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// Agreements over the API, from the proposal to the end, as each side and everybody else sees them.
class AgreementsApiTest {
    private static final RegisterCode HROMADA = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    private static final RegisterCode CITY = RegisterCode.of("PL-3064011");
    private static final RegisterCode SILENT = RegisterCode.of("FR-75056");
    private static final String PATH = "/api/v1/partnerships";

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = Api.on(server);
        List<RegisterCode> codes = List.of(HROMADA, TOWN, CITY, SILENT);
        server.bean(Organisations.class)
                .put(codes.stream().map(Samples::organisation).toList(), Samples.TESTER);
        People people = server.bean(People.class);
        people.put(new Person("hromada@example.org", "H", Role.MEMBER, HROMADA), Api.PASSWORD);
        people.put(new Person("town@example.org", "T", Role.MEMBER, TOWN), Api.PASSWORD);
        people.put(new Person("city@example.org", "C", Role.MEMBER, CITY), Api.PASSWORD);
        people.put(
                new Person(
                        "germany@example.org",
                        "G",
                        Role.COORDINATOR,
                        Set.of(CountryCode.of("DE")),
                        List.of(),
                        InterfaceLanguage.EN),
                Api.PASSWORD);
        Api.awaitIndex(server, codes.size());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAgreementCountsOnceEveryPartyHasConfirmedItAndMatchingSeesItAtOnce() {
        JsonNode proposed = propose("hromada", "friendship", TOWN);
        String path = PATH + "/" + proposed.get("id").asLong();

        assertThat(proposed.get("state").asText()).isEqualTo("proposed");
        assertThat(proposed.get("actions")).extracting(JsonNode::asText).containsExactly("withdraw");
        assertThat(seen("town", path).get("actions"))
                .extracting(JsonNode::asText)
                .containsExactly("confirm", "decline");
        assertThat(isPaired(TOWN)).isFalse();
        assertThat(mails("town@example.org")).anyMatch(text -> text.contains("proposes an agreement"));

        assertThat(move("town", path, "confirm", "").statusCode()).isEqualTo(200);

        assertThat(api.json(path).get("state").asText()).isEqualTo("active");
        await(() -> isPaired(TOWN));
        assertThat(api.json(path + "/history").get("items")).hasSize(1);
        assertThat(seen("town", path + "/history").get("items")).hasSize(2);
    }

    @Test
    void whatIsOnlyProposedIsThereForItsPartiesAlone() {
        JsonNode proposed = propose("hromada", "solidarity", TOWN);
        String path = PATH + "/" + proposed.get("id").asLong();

        Api.problem(api.get(path), 404, "unknown-partnership");
        Api.problem(api.get(path, bearer("city")), 404, "unknown-partnership");
        Api.problem(move("city", path, "confirm", ""), 404, "unknown-partnership");
        Api.problem(api.get(path + "/history", bearer("city")), 404, "unknown-partnership");
        assertThat(ids(api.json(PATH + "?size=200")))
                .doesNotContain(proposed.get("id").asLong());
        assertThat(ids(api.json(PATH + "?size=200", bearer("city"))))
                .doesNotContain(proposed.get("id").asLong());
        assertThat(ids(api.json(PATH + "?state=proposed", bearer("town"))))
                .contains(proposed.get("id").asLong());
        assertThat(api.get(PATH + ".csv", bearer("city")).body()).doesNotContain("solidarity");
    }

    @Test
    void aCoordinatorOfTheCountryConfirmsForAParty() {
        JsonNode proposed = propose("hromada", "contact", TOWN);
        String path = PATH + "/" + proposed.get("id").asLong();

        assertThat(move("germany", path, "confirm", "").statusCode()).isEqualTo(200);
        assertThat(api.json(path).get("state").asText()).isEqualTo("active");
    }

    @Test
    void aPartyForWhichNobodyActsIsNotWaitedFor() {
        JsonNode agreed = propose("hromada", "partnership", SILENT);

        assertThat(agreed.get("state").asText()).isEqualTo("active");
        assertThat(agreed.get("parties").get(1).get("confirmed").asBoolean()).isFalse();
    }

    @Test
    void whatIsNotPossibleNowIsAnsweredWithWhatIs() {
        JsonNode proposed = propose("hromada", "project", TOWN);
        String path = PATH + "/" + proposed.get("id").asLong();

        JsonNode problem = Api.problem(move("hromada", path, "confirm", ""), 409, "agreement-state");
        assertThat(problem.get("detail").asText()).contains("proposed").contains("withdraw");
        Api.problem(move("hromada", path, "marry", ""), 422, "content");
        JsonNode silent = Api.problem(move("town", path, "decline", " "), 422, "content");
        assertThat(silent.at("/errors/0/field").asText()).isEqualTo("reason");

        assertThat(move("town", path, "decline", "Our council said no").statusCode())
                .isEqualTo(200);
        assertThat(seen("hromada", path).get("endedBecause").asText()).isEqualTo("Our council said no");
        Api.problem(move("town", path, "confirm", ""), 409, "agreement-state");
        assertThat(mails("hromada@example.org")).anyMatch(text -> text.contains("Our council said no"));
    }

    @Test
    void eitherSideLetsItRestWakesItAndEndsItWithAReasonForThePartiesAlone() {
        String path =
                PATH + "/" + propose("city", "friendship", SILENT).get("id").asLong();

        assertThat(Api.read(move("city", path, "rest", "").body()).get("state").asText())
                .isEqualTo("dormant");
        assertThat(Api.read(move("city", path, "wake", "").body()).get("state").asText())
                .isEqualTo("active");
        assertThat(Api.read(move("city", path, "end", "The project is done").body())
                        .get("state")
                        .asText())
                .isEqualTo("ended");

        JsonNode open = api.json(path);
        assertThat(open.get("endedOn").isNull()).isFalse();
        assertThat(open.get("endedBecause").isNull()).isTrue();
        assertThat(open.get("actions")).isEmpty();
    }

    @Test
    void theSameFormTwiceMakesOneAgreement() {
        propose("city", "contact", HROMADA);

        HttpResponse<String> again = api.post(PATH, body("contact", CITY, HROMADA), bearer("city"));
        assertThat(Api.problem(again, 409, "conflict").at("/errors/0/field").asText())
                .isEqualTo("parties");
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndTheOthersConfirmANewProposalAnew() {
        String path = PATH + "/" + propose("city", "operator", TOWN).get("id").asLong();
        String tag = api.get(path, bearer("city")).headers().firstValue("ETag").orElseThrow();
        String other = "{\"type\":\"operator\",\"since\":\"2024-05\",\"areas\":[\"water\"]}";

        Api.problem(api.send("PUT", path, other, bearer("city")), 428, "precondition-required");
        HttpResponse<String> changed = api.send("PUT", path, other, with("city", "If-Match", tag));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Api.problem(api.send("PUT", path, other, with("town", "If-Match", tag)), 412, "stale");

        String now = changed.headers().firstValue("ETag").orElseThrow();
        String third = "{\"type\":\"operator\",\"since\":\"2024-06\"}";
        assertThat(api.send("PUT", path, third, with("town", "If-Match", now)).statusCode())
                .isEqualTo(200);
        assertThat(seen("city", path).get("actions"))
                .extracting(JsonNode::asText)
                .contains("confirm");
        assertThat(move("city", path, "confirm", "").statusCode()).isEqualTo(200);
        String agreed =
                api.get(path, bearer("city")).headers().firstValue("ETag").orElseThrow();
        JsonNode fixed = Api.problem(api.send("PUT", path, other, with("city", "If-Match", agreed)), 422, "content");
        assertThat(fixed.at("/errors/0/field").asText()).isEqualTo("since");
    }

    @Test
    void whatAPartyKeepsToANarrowerCircleIsNoPublicFactAndNoPairForMatching() {
        String path =
                PATH + "/" + propose("city", "solidarity", SILENT).get("id").asLong();
        await(() -> isInSolidarity(SILENT, CITY));
        HttpResponse<String> own = api.get(path, bearer("city"));
        String narrow = "{\"type\":\"solidarity\",\"audience\":\"partner\"}";
        HttpResponse<String> changed = api.send(
                "PUT",
                path,
                narrow,
                with("city", "If-Match", own.headers().firstValue("ETag").orElseThrow()));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Api.problem(api.get(path), 404, "unknown-partnership");
        Api.problem(api.get(path, bearer("hromada")), 404, "unknown-partnership");
        assertThat(api.get(path, bearer("city")).statusCode()).isEqualTo(200);
        await(() -> !isInSolidarity(SILENT, CITY));
    }

    @Test
    void aWithdrawnOrganisationTakesItsAgreementsAlong() {
        RegisterCode gone = RegisterCode.of("SK-500011");
        server.bean(Organisations.class).put(List.of(Samples.organisation(gone)), Samples.TESTER);
        String path = PATH + "/" + propose("town", "friendship", gone).get("id").asLong();
        assertThat(api.get(path).statusCode()).isEqualTo(200);

        server.bean(Withdrawals.class).withdraw(gone, "They asked for it", Samples.TESTER);

        Api.problem(api.get(path), 404, "unknown-partnership");
        Api.problem(api.get(path, bearer("town")), 404, "unknown-partnership");
    }

    @Test
    void aPartyWithoutAProfileIsOnlyNamed() {
        String body = "{\"type\":\"operator\",\"parties\":[{\"organisation\":\"" + HROMADA
                + "\"},{\"name\":\"Stadtwerke Musterstadt\"}],"
                + "\"documents\":[{\"title\":\"Letter of intent\",\"address\":\"https://example.org/loi.pdf\"}]}";
        HttpResponse<String> made = api.post(PATH, body, bearer("hromada"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(Api.read(made.body()).at("/parties/1/name").asText()).isEqualTo("Stadtwerke Musterstadt");
    }

    @Test
    void whatCannotBeTakenIsNamedFieldByField() {
        String body = "{\"type\":\"operator\",\"since\":\"2999\",\"reviewOn\":\"2020-01-01\",\"areas\":[\"nonsense\"],"
                + "\"parties\":[{\"organisation\":\"" + HROMADA + "\"},{\"name\":\"+380 67 123 45 67\"}],"
                + "\"documents\":[{\"title\":\"x\",\"address\":\"javascript:alert(1)\"}]}";
        JsonNode problem = Api.problem(api.post(PATH, body, bearer("hromada")), 422, "content");

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder("since", "reviewOn", "areas", "parties[1].name", "documents[0].address");
        Api.problem(api.post(PATH, body), 401, "sign-in-needed");
        JsonNode foreign = Api.problem(api.post(PATH, body("contact", TOWN, SILENT), bearer("city")), 422, "content");
        assertThat(foreign.at("/errors/0/field").asText()).isEqualTo("parties");
        Api.problem(api.post(PATH, body("contact", TOWN, RegisterCode.of("DE-404")), bearer("town")), 422, "content");
        Api.problem(api.get(PATH + "?type=marriage"), 400, "parameters");
        Api.problem(api.get(PATH + "/seven"), 404, "unknown-partnership");
    }

    private static JsonNode propose(String by, String type, RegisterCode other) {
        RegisterCode own = by.equals("hromada") ? HROMADA : by.equals("town") ? TOWN : CITY;
        HttpResponse<String> made = api.post(PATH, body(type, own, other), bearer(by));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.read(made.body());
    }

    private static String body(String type, RegisterCode one, RegisterCode other) {
        return "{\"type\":\"" + type + "\",\"parties\":[{\"organisation\":\"" + one + "\"},{\"organisation\":\"" + other
                + "\"}]}";
    }

    private static HttpResponse<String> move(String by, String path, String action, String reason) {
        return api.post(
                path + "/transitions", "{\"action\":\"" + action + "\",\"reason\":\"" + reason + "\"}", bearer(by));
    }

    private static JsonNode seen(String by, String path) {
        return api.json(path, bearer(by));
    }

    private static String[] bearer(String who) {
        return new String[] {"Authorization", api.bearer(who + "@example.org")};
    }

    private static String[] with(String who, String name, String value) {
        return new String[] {"Authorization", api.bearer(who + "@example.org"), name, value};
    }

    private static List<Long> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asLong())
                .toList();
    }

    private static List<String> mails(String to) {
        return server.bean(Outbox.class).listTo(to).stream()
                .map(mail -> mail.subject() + "\n" + mail.text())
                .toList();
    }

    private static boolean isPaired(RegisterCode town) {
        return isPaired(town, HROMADA);
    }

    private static boolean isPaired(RegisterCode one, RegisterCode other) {
        return server.bean(Index.class).current().partnershipsOf(one).stream()
                .anyMatch(pair -> pair.other(one).equals(other));
    }

    private static boolean isInSolidarity(RegisterCode one, RegisterCode other) {
        return server.bean(Index.class).current().partnershipsOf(one).stream()
                .anyMatch(pair -> pair.other(one).equals(other) && pair.type() == Partnership.Type.SOLIDARITY);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the change is seen by matching").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
