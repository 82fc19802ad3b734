package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mistok.account.Membership;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LocalText;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Block;
import org.mistok.organisation.Embargo;
import org.mistok.organisation.Need;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Save;
import org.mistok.organisation.Urgency;
import org.mistok.place.CountryCode;
import org.mistok.support.TestServer;

/// Who reads what of the audit trail.
class TrailTest {
    private static final String OWN = "/api/v1/trail?organisation=" + Samples.HROMADA;
    private static final Actor EDITOR = new Actor("editor@example.org");

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void fill() {
        server = TestServer.start();
        api = Api.on(server);
        Organisations organisations = server.bean(Organisations.class);
        server.bean(People.class).put(new Person(Samples.TESTER.name(), "Tester", Role.READER, null), Api.PASSWORD);
        organisations.put(
                List.of(
                        Samples.organisation(Samples.HROMADA),
                        Samples.organisation(Samples.TOWN),
                        Samples.organisation(Samples.GROUP)),
                Samples.TESTER);
        people(server.bean(People.class));
        save(
                Samples.need("n1", "sport", "xyzpublic", Audience.PUBLIC),
                Samples.need("n2", "water", "xyzregistered", Audience.REGISTERED),
                Samples.need("n3", "tourism", "xyzpartner", Audience.PARTNER),
                Samples.need("n4", "agriculture", "xyzowner", Audience.OWNER),
                Samples.need("n5", "culture", "xyzonce", Audience.PUBLIC),
                keptBack());
        save(
                Samples.need("n1", "sport", "xyzpublic", Audience.PUBLIC),
                Samples.need("n5", "culture", "xyzonce", Audience.OWNER));
        organisations.block(new Block(Samples.HROMADA, Samples.TOWN, "xyzblock"), new Actor("all@example.org"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void people(People people) {
        people.put(member("editor@example.org", Membership.Right.EDITOR), Api.PASSWORD);
        people.put(member("owner@example.org", Membership.Right.OWNER), Api.PASSWORD);
        people.put(new Person("town@example.org", "Town", Role.MEMBER, Samples.TOWN), Api.PASSWORD);
        people.put(new Person("reader@example.org", "Reader", Role.READER, null), Api.PASSWORD);
        people.put(coordinator("ukraine@example.org", "UA"), Api.PASSWORD);
        people.put(coordinator("poland@example.org", "PL"), Api.PASSWORD);
        people.put(new Person("all@example.org", "All", Role.COORDINATOR, null), Api.PASSWORD);
        people.put(new Person("admin@example.org", "Admin", Role.ADMINISTRATOR, null), Api.PASSWORD);
    }

    private static Person member(String email, Membership.Right right) {
        List<Membership> memberships = List.of(new Membership(Samples.HROMADA, right));
        return new Person(email, "Member", Role.MEMBER, Set.of(), memberships, InterfaceLanguage.EN);
    }

    private static Person coordinator(String email, String country) {
        Set<CountryCode> countries = Set.of(CountryCode.of(country));
        return new Person(email, "Coordinator", Role.COORDINATOR, countries, List.of(), InterfaceLanguage.EN);
    }

    private static Need keptBack() {
        Embargo embargo = new Embargo(LocalDate.now().plusYears(1), Audience.PUBLIC);
        LocalText text = LocalText.of("en", "xyzembargo");
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Need("n6", AreaCode.of("waste"), text, Urgency.HIGH, day, Audience.PUBLIC, Basis.OWN_WORD, embargo);
    }

    private static void save(Need... needs) {
        Organisations organisations = server.bean(Organisations.class);
        Profile profile = Samples.needing(needs);
        long version = organisations.get(Samples.HROMADA).version();
        assertThat(organisations.saveProfile(Samples.HROMADA, profile, version, EDITOR))
                .isInstanceOf(Save.Saved.class);
    }

    @Test
    void nobodyReadsItWithoutAnAccountOrSomebodyToActFor() {
        Api.problem(api.get("/api/v1/trail"), 401, "sign-in-needed");
        Api.problem(api.get("/api/v1/trail.csv"), 401, "sign-in-needed");
        Api.problem(get("/api/v1/trail", "reader@example.org"), 403, "no-trail");
        Api.problem(get("/api/v1/trail.csv", "reader@example.org"), 403, "no-trail");
    }

    @ParameterizedTest
    @CsvSource({"town@example.org", "poland@example.org"})
    void membersOfOthersAndCoordinatorsOfOtherCountriesReadNothingOfIt(String email) {
        assertThat(json(OWN + "&action=need", email).get("items")).isEmpty();
        assertThat(get("/api/v1/trail?size=200", email).body()).doesNotContain("xyzpublic", "need.");
        assertThat(get("/api/v1/trail.csv", email).body()).doesNotContain("xyzpublic", "need.");
    }

    @ParameterizedTest
    @CsvSource({"owner@example.org", "editor@example.org"})
    void membersReadAllOfTheirOwn(String email) {
        String body = get(OWN + "&size=200", email).body();
        assertThat(body)
                .contains("xyzpublic", "xyzregistered", "xyzpartner", "xyzowner", "xyzonce", "xyzembargo")
                .contains("editor@example.org", "organisation.created")
                .doesNotContain("xyzblock", "pair_block", "tester@example.org");
        assertThat(get("/api/v1/trail?size=200", email).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"ukraine@example.org", "all@example.org", "admin@example.org"})
    void coordinatorsReadWhatIsMeantForThemThenAndNow(String email) {
        assertThat(get(OWN + "&size=200", email).body())
                .contains("xyzpublic", "xyzregistered", "xyzblock", "editor@example.org", "tester@example.org")
                .doesNotContain("xyzpartner", "xyzowner", "xyzonce", "xyzembargo", "agriculture", "\"n5\"");
        assertThat(get("/api/v1/trail.csv?organisation=" + Samples.HROMADA, email)
                        .body())
                .contains("xyzregistered")
                .doesNotContain("xyzpartner", "xyzowner", "xyzonce", "xyzembargo", "agriculture");
    }

    @Test
    void onlyAdministratorsReadWhatConcernsAccountsAlone() {
        assertThat(json("/api/v1/trail?action=person", "admin@example.org").get("items"))
                .isNotEmpty();
        assertThat(json("/api/v1/trail?action=person", "all@example.org").get("items"))
                .isEmpty();
    }

    @Test
    void aMemberCannotFindOutByTheFilterWhoElseDidSomething() {
        assertThat(json("/api/v1/trail?actor=tester@example.org", "owner@example.org")
                        .get("items"))
                .isEmpty();
        assertThat(json("/api/v1/trail?actor=editor@example.org", "owner@example.org")
                        .get("items"))
                .isNotEmpty();
    }

    @Test
    void filtersAreExact() {
        String admin = "admin@example.org";
        for (JsonNode event : json("/api/v1/trail?action=need.removed&actor=editor@example.org", admin)
                .get("items")) {
            assertThat(event.get("action").asText()).isEqualTo("need.removed");
            assertThat(event.get("actor").asText()).isEqualTo("editor@example.org");
        }
        LocalDate tomorrow = LocalDate.now().plusDays(2);
        assertThat(json("/api/v1/trail?from=" + tomorrow, admin).get("items")).isEmpty();
        assertThat(json("/api/v1/trail?to=" + tomorrow, admin).get("items")).isNotEmpty();
        assertThat(json("/api/v1/trail?to=2001-01-01", admin).get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"owner@example.org", "ukraine@example.org", "admin@example.org"})
    void pagesFollowEachOtherWithoutGapOrRepetition(String email) {
        List<Long> whole = ids(json("/api/v1/trail?size=200", email));
        List<Long> paged = new ArrayList<>();
        String next = "/api/v1/trail?size=2";
        while (next != null) {
            JsonNode page = json(next, email);
            paged.addAll(ids(page));
            next = page.get("next").isNull() ? null : page.get("next").asText();
        }
        assertThat(paged).isEqualTo(whole).isSortedAccordingTo((one, two) -> Long.compare(two, one));
        long lines = get("/api/v1/trail.csv", email).body().lines().count();
        assertThat(lines - 1).isEqualTo(whole.size());
    }

    @ParameterizedTest
    @CsvSource({
        "organisation=UA1",
        "action=needs",
        "from=yesterday",
        "from=2026-02-30",
        "to=0001-01-01",
        "from=2026-03-02&to=2026-03-01",
        "before=-1",
        "before=x",
        "size=0",
        "size=201"
    })
    void whatCannotBeReadIsRefusedInWords(String query) {
        JsonNode problem = Api.problem(get("/api/v1/trail?" + query, "admin@example.org"), 400, "parameters");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void thePageTellsTheSame() {
        assertThat(page("/en/trail", "ukraine@example.org"))
                .contains("xyzregistered", "Need: added", "editor@example.org", "/api/v1/trail.csv")
                .doesNotContain("xyzowner", "xyzpartner", "xyzonce", "xyzembargo");
        assertThat(page("/uk/trail?action=need&size=1", "owner@example.org"))
                .contains("Потреба: додано", "before=", "action=need")
                .doesNotContain("tester@example.org");
    }

    private static String page(String path, String email) {
        String cookie = "mistok-session=" + api.bearer(email).substring("Bearer ".length());
        HttpResponse<String> response = api.get(path, "Cookie", cookie, "Accept", "text/html");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.get("items").forEach(event -> ids.add(event.get("id").asLong()));
        return ids;
    }

    private static JsonNode json(String path, String email) {
        return api.json(path, "Authorization", api.bearer(email));
    }

    private static HttpResponse<String> get(String path, String email) {
        return api.get(path, "Authorization", api.bearer(email), "Accept", "*/*");
    }
}
