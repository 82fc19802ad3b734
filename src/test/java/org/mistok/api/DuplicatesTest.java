package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Name;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// Duplicates and mergers, as a program sees them.
class DuplicatesTest {
    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = Api.on(server);
        List<NewOrganisation> all = new java.util.ArrayList<>(List.of(
                group("org-zviahel-hilfe", "DE", "de", "Kinderhilfe Zviahel", "One text"),
                group("org-dytiacha-dopomoha", "DE", "en", "Kinderhilfe Zwiahel", "Another text"),
                group("org-kobzar-krakow", "PL", "pl", "Towarzystwo Kobzar Kraków", "A choir"),
                group("org-kobzar", "PL", "uk", "Товариство «Кобзар» Краків", "A library"),
                group("org-berlin", "DE", "de", "Ukrainischer Verein Berlin", "A"),
                group("org-bremen", "DE", "de", "Ukrainischer Verein Bremen", "B"),
                group("org-hamburg", "DE", "de", "Ukrainischer Verein Hamburg", "C"),
                group("org-ulm", "DE", "de", "Ukrainischer Verein Ulm", "D")));
        all.add(Samples.organisation(Samples.TOWN));
        all.add(Samples.organisation(RegisterCode.of("DE-08115046")));
        all.add(Samples.organisation(Samples.HROMADA));
        server.bean(Organisations.class).put(all, Samples.TESTER);
        Api.awaitIndex(server, all.size());
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
        put(coordinator("german@example.org", "DE"));
        put(coordinator("polish@example.org", "PL"));
        put(new Person("owner@example.org", "Owner", Role.MEMBER, RegisterCode.of("org-dytiacha-dopomoha")));
    }

    private static NewOrganisation group(String code, String country, String language, String name, String text) {
        Identity plain = Samples.identity(RegisterCode.of(code), name);
        Identity identity = new Identity(
                List.of(new Name(Name.Sort.OFFICIAL, LanguageTag.of(language), name)),
                CountryCode.of(country),
                null,
                null,
                null,
                null,
                plain.traits(),
                null,
                "a list");
        return new NewOrganisation(
                RegisterCode.of(code),
                identity,
                Samples.needing(
                        Samples.need("n1", "culture", text, Audience.PUBLIC),
                        Samples.need("n2", "culture", text + " kept secret", Audience.OWNER)));
    }

    private static Person coordinator(String email, String country) {
        return new Person(
                email, country, Role.COORDINATOR, Set.of(CountryCode.of(country)), List.of(), InterfaceLanguage.EN);
    }

    private static void put(Person person) {
        server.bean(People.class).put(person, Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> call(String who, String method, String path, String body) {
        return api.send(method, path, body, "Authorization", api.bearer(who), "Prefer", "wait=5");
    }

    private static long version(String code) {
        return api.json("/api/v1/organisations/" + code).get("version").asLong();
    }

    private static String merger(String survivor, String former) {
        return "{\"survivor\":\"" + survivor + "\",\"survivorVersion\":" + version(survivor) + ",\"former\":\"" + former
                + "\",\"formerVersion\":" + version(former) + ",\"taken\":[\"wishes\"]}";
    }

    private static List<String> pairs(String who) {
        HttpResponse<String> response = call(who, "GET", "/api/v1/duplicates", "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<String> pairs = new java.util.ArrayList<>();
        Api.read(response.body())
                .get("items")
                .forEach(item -> pairs.add(item.at("/first/code").asText() + " "
                        + item.at("/second/code").asText()));
        return pairs;
    }

    @Test
    void namesAreAlikeAcrossScriptsAndNotByCommonWords() {
        assertThat(pairs("polish@example.org")).containsExactly("org-kobzar org-kobzar-krakow");
        assertThat(pairs("german@example.org"))
                .noneMatch(pair -> pair.contains("org-berlin") || pair.contains("org-ulm"));
        String kobzar =
                call("polish@example.org", "GET", "/api/v1/duplicates", "").body();
        assertThat(kobzar).contains("\"sign\":\"names\"", "confidence");
    }

    @Test
    void thatTwoAreDifferentIsRemembered() {
        String path = "/api/v1/duplicates/org-kobzar/org-kobzar-krakow";
        Api.problem(call("german@example.org", "PUT", path, "{\"different\":true}"), 403, "not-allowed");
        assertThat(call("polish@example.org", "PUT", path, "{\"different\":true}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pairs("polish@example.org")).isEmpty();
        assertThat(call("polish@example.org", "PUT", path, "{\"different\":false}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pairs("polish@example.org")).hasSize(1);
        Api.problem(call("polish@example.org", "PUT", path, "{}"), 422, "content");
    }

    @Test
    void twoBecomeOneAndTheFormerCodeLeadsThere() {
        String survivor = "org-zviahel-hilfe";
        String former = "org-dytiacha-dopomoha";
        assertThat(pairs("german@example.org")).contains(former + " " + survivor);
        String body = merger(survivor, former);
        Api.problem(call("polish@example.org", "POST", "/api/v1/mergers", body), 403, "not-allowed");
        HttpResponse<String> merged = call("german@example.org", "POST", "/api/v1/mergers", body);
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
        assertThat(merged.body()).contains("One text", "Another text").doesNotContain("kept secret");
        assertThat(merged.headers().firstValue("Location")).hasValue("/api/v1/organisations/" + survivor);
        assertThat(call("owner@example.org", "GET", "/api/v1/organisations/" + survivor, "")
                        .body())
                .as("the former's owner is the survivor's now")
                .contains("One text kept secret", "Another text kept secret");

        HttpResponse<String> moved = api.get("/api/v1/organisations/" + former + "/matches?limit=1");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location"))
                .hasValue("/api/v1/organisations/" + survivor + "/matches?limit=1");
        HttpResponse<String> page = server.get("/de/organisations/" + former + "/partners", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(308);
        assertThat(page.headers().firstValue("Location")).hasValue("/de/organisations/" + survivor + "/partners");
        Api.problem(
                call("administrator@example.org", "POST", "/api/v1/organisations/" + former + "/still-right", ""),
                410,
                "merged");
        Api.problem(call("german@example.org", "POST", "/api/v1/mergers", body), 404, "unknown-organisation");

        JsonNode found = api.json("/api/v1/organisations?q=Zwiahel");
        assertThat(found.at("/items/0/code").asText()).isEqualTo(survivor);
        String trail = call("german@example.org", "GET", "/api/v1/trail?organisation=" + survivor, "")
                .body();
        assertThat(trail).contains("merger.created", "\"organisation\":\"" + former + "\"");
        assertThat(pairs("german@example.org")).noneMatch(pair -> pair.contains(former));
    }

    @Test
    void whatDoesNotBelongTogetherIsNotMerged() {
        String towns = merger("DE-08115045", "DE-08115046");
        Api.problem(call("german@example.org", "POST", "/api/v1/mergers", towns), 403, "not-allowed");
        assertThat(call("administrator@example.org", "POST", "/api/v1/mergers", towns)
                        .statusCode())
                .isEqualTo(201);
        Api.problem(
                call("german@example.org", "POST", "/api/v1/mergers", merger("org-ulm", "DE-08115045")),
                422,
                "content");
        Api.problem(
                call("german@example.org", "POST", "/api/v1/mergers", merger("org-ulm", "org-ulm")), 422, "content");
        Api.problem(
                call("german@example.org", "POST", "/api/v1/mergers", merger("org-ulm", "org-kobzar")),
                403,
                "not-allowed");
        String stale = merger("org-ulm", "org-bremen").replaceFirst("Version\":\\d+", "Version\":99");
        Api.problem(call("german@example.org", "POST", "/api/v1/mergers", stale), 409, "conflict");
        for (String body : List.of(
                "{}",
                "{\"survivor\":\"nope\",\"survivorVersion\":1,\"former\":\"org-ulm\",\"formerVersion\":1}",
                merger("org-ulm", "org-bremen").replace("wishes", "needs"))) {
            Api.problem(call("german@example.org", "POST", "/api/v1/mergers", body), 422, "content");
        }
        Api.problem(call("owner@example.org", "GET", "/api/v1/duplicates", ""), 403, "coordinators-only");
        Api.problem(api.get("/api/v1/duplicates"), 401, "sign-in-needed");
        Api.problem(call("owner@example.org", "GET", "/api/v1/stale", ""), 403, "coordinators-only");
        Api.problem(call("german@example.org", "GET", "/api/v1/stale?months=0", ""), 400, "parameters");
        Api.problem(call("german@example.org", "GET", "/api/v1/stale?country=ZZ", ""), 400, "parameters");
        Api.problem(call("german@example.org", "GET", "/api/v1/stale?age=3", ""), 400, "unknown-parameter");
        assertThat(call("german@example.org", "GET", "/api/v1/stale?months=1&kind=diaspora&members=false", "")
                        .statusCode())
                .isEqualTo(200);
    }
}
