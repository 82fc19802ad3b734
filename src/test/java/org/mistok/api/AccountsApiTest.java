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
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.place.CountryCode;
import org.mistok.support.TestServer;

/// Sessions, tokens, claims and invitations, as a program sees them.
class AccountsApiTest {
    private static final String OWN = "/api/v1/organisations/DE-08115045";
    private static final String CLAIM = "{\"organisation\":\"DE-08115045\",\"message\":\"I work there\"}";

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = Api.on(server);
        server.bean(Organisations.class)
                .put(
                        List.of(Samples.organisation(Samples.HROMADA), Samples.organisation(Samples.TOWN)),
                        Samples.TESTER);
        put(new Person("owner@example.org", "Owner", Role.MEMBER, Samples.TOWN));
        put(new Person("reader@example.org", "Reader", Role.READER, null));
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
        put(coordinator("german@example.org", "DE"));
        put(coordinator("polish@example.org", "PL"));
    }

    private static Person coordinator(String email, String country) {
        return new Person(
                email, country, Role.COORDINATOR, Set.of(CountryCode.of(country)), List.of(), InterfaceLanguage.DE);
    }

    private static void put(Person person) {
        server.bean(People.class).put(person, Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> call(String who, String method, String path, String body) {
        return api.send(method, path, body, "Authorization", who.startsWith("Bearer") ? who : api.bearer(who));
    }

    private static JsonNode done(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Api.read(response.body());
    }

    private static JsonNode token(String who, String name, String scope) {
        return done(
                call(who, "POST", "/api/v1/tokens", "{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\"}"), 201);
    }

    @Test
    void aSessionSaysWhoOneIs() {
        JsonNode person = done(call("owner@example.org", "GET", "/api/v1/session", ""), 200)
                .get("person");
        assertThat(person.get("role").asText()).isEqualTo("member");
        assertThat(person.at("/memberships/0/organisation").asText()).isEqualTo("DE-08115045");
        assertThat(person.at("/memberships/0/role").asText()).isEqualTo("owner");
        Api.problem(api.get("/api/v1/session"), 401, "sign-in-needed");
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        JsonNode made = token("owner@example.org", "spreadsheet", "write");
        String secret = made.get("token").asText();
        assertThat(secret).startsWith("mistok_").hasSizeGreaterThan(40);
        String list = call("owner@example.org", "GET", "/api/v1/tokens", "").body();
        assertThat(list).contains("spreadsheet", made.get("beginning").asText()).doesNotContain(secret);
        String bearer = "Bearer " + secret;
        done(call(bearer, "GET", "/api/v1/session", ""), 200);
        assertThat(api.send("PUT", OWN, "{\"capacity\":3}", "Authorization", bearer, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        Api.problem(
                call("owner@example.org", "POST", "/api/v1/tokens", "{\"name\":\"spreadsheet\",\"scope\":\"read\"}"),
                409,
                "conflict");
        Api.problem(call("reader@example.org", "DELETE", "/api/v1/tokens/" + made.get("id"), ""), 404, "status-404");
        assertThat(call("owner@example.org", "DELETE", "/api/v1/tokens/" + made.get("id"), "")
                        .statusCode())
                .isEqualTo(204);
        Api.problem(call(bearer, "GET", "/api/v1/session", ""), 401, "session-expired");
        Api.problem(call("Bearer mistok_forged", "GET", OWN, ""), 401, "session-expired");
    }

    @Test
    void aReadTokenReadsAlsoByPostButChangesNothing() {
        String bearer = "Bearer "
                + token("owner@example.org", "reader", "read").get("token").asText();
        done(call(bearer, "GET", OWN, ""), 200);
        done(call(bearer, "POST", "/api/v1/areas/suggestions", "{\"text\":\"water\"}"), 200);
        Api.problem(
                api.send("PUT", OWN, "{\"capacity\":4}", "Authorization", bearer, "If-Match", "*"),
                403,
                "read-only-token");
    }

    @Test
    void noTokenReachesTheAccountItself() {
        String bearer = "Bearer "
                + token("administrator@example.org", "all", "write")
                        .get("token")
                        .asText();
        for (String path : List.of("/api/v1/tokens", "/api/v1/claims", "/api/v1/invitations")) {
            Api.problem(call(bearer, "GET", path, ""), 403, "session-only");
        }
        Api.problem(
                call(bearer, "POST", "/api/v1/tokens", "{\"name\":\"more\",\"scope\":\"write\"}"), 403, "session-only");
    }

    @Test
    void badTokensAreRefusedInWords() {
        for (String body : List.of(
                "{\"name\":\"x\",\"scope\":\"all\"}",
                "{\"name\":\"\",\"scope\":\"read\"}",
                "{\"scope\":\"read\"}",
                "{\"name\":\"x\",\"scope\":\"read\",\"days\":0}",
                "{\"name\":\"x\",\"scope\":\"read\",\"days\":100000}")) {
            Api.problem(call("owner@example.org", "POST", "/api/v1/tokens", body), 422, "content");
        }
        Api.problem(
                call("owner@example.org", "POST", "/api/v1/tokens", "{\"name\":\"x\",\"scope\":\"read\",\"id\":7}"),
                400,
                "body");
    }

    @Test
    void aCoordinatorDecidesClaimsOfItsCountriesOnly() {
        JsonNode claim = done(call("reader@example.org", "POST", "/api/v1/claims", CLAIM), 201);
        String path = "/api/v1/claims/" + claim.get("id");
        Api.problem(call("reader@example.org", "POST", "/api/v1/claims", CLAIM), 409, "conflict");
        Api.problem(call("owner@example.org", "POST", "/api/v1/claims", CLAIM), 409, "conflict");
        assertThat(server.bean(Outbox.class).listTo("german@example.org")).hasSize(1);
        assertThat(server.bean(Outbox.class).listTo("polish@example.org")).isEmpty();

        String grant = "{\"action\":\"grant\",\"reason\":\"Known to us\"}";
        Api.problem(call("polish@example.org", "POST", path + "/transitions", grant), 403, "not-allowed");
        Api.problem(call("polish@example.org", "GET", path, ""), 404, "status-404");
        Api.problem(call("reader@example.org", "POST", path + "/transitions", grant), 403, "not-allowed");
        Api.problem(call("german@example.org", "POST", path + "/transitions", "{\"action\":\"eat\"}"), 422, "content");
        Api.problem(
                call("german@example.org", "POST", path + "/transitions", "{\"action\":\"grant\"}"), 422, "content");
        JsonNode refused = done(
                call(
                        "german@example.org",
                        "POST",
                        path + "/transitions",
                        "{\"action\":\"refuse\",\"reason\":\"Not known to us\"}"),
                200);
        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.get("actions")).isEmpty();
        Api.problem(call("german@example.org", "POST", path + "/transitions", grant), 409, "conflict");
        assertThat(done(call("reader@example.org", "GET", "/api/v1/claims", ""), 200)
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("Not known to us");
        Api.problem(call("german@example.org", "POST", "/api/v1/claims/999/transitions", grant), 404, "gone");
    }

    @Test
    void coordinatorsEditOnlyInTheirCountries() {
        assertThat(api.send("PUT", OWN, "{}", "Authorization", api.bearer("polish@example.org"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.send("PUT", OWN, "{}", "Authorization", api.bearer("german@example.org"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void invitationsAreForThoseInCharge() {
        String owner = "{\"email\":\"a@example.org\",\"organisation\":\"DE-08115045\",\"role\":\"owner\"}";
        Api.problem(call("polish@example.org", "POST", "/api/v1/invitations", owner), 403, "not-allowed");
        Api.problem(call("reader@example.org", "POST", "/api/v1/invitations", owner), 403, "not-allowed");
        JsonNode sent = done(call("owner@example.org", "POST", "/api/v1/invitations", owner), 201);
        assertThat(call("german@example.org", "GET", "/api/v1/invitations", "").body())
                .contains("a@example.org");
        String path = "/api/v1/invitations/" + sent.get("id");
        Api.problem(call("polish@example.org", "DELETE", path, ""), 404, "status-404");
        assertThat(call("german@example.org", "DELETE", path, "").statusCode()).isEqualTo(204);

        String office = "{\"email\":\"b@example.org\",\"role\":\"coordinator\",\"countries\":[\"UA\"]}";
        Api.problem(call("german@example.org", "POST", "/api/v1/invitations", office), 403, "not-allowed");
        done(call("administrator@example.org", "POST", "/api/v1/invitations", office), 201);
        for (String body : List.of(
                "{\"email\":\"b\",\"role\":\"coordinator\"}",
                "{\"email\":\"b@example.org\",\"role\":\"owner\"}",
                "{\"email\":\"b@example.org\",\"role\":\"coordinator\",\"countries\":[\"ZZ\"]}",
                "{\"email\":\"b@example.org\",\"role\":\"administrator\",\"countries\":[\"DE\"]}",
                "{\"email\":\"b@example.org\",\"role\":\"owner\",\"organisation\":\"nope\"}",
                "{\"email\":\"b@example.org\",\"role\":\"owner\",\"organisation\":\"DE-1\"}",
                "{\"email\":\"b@example.org\",\"role\":\"owner\",\"organisation\":\"DE-08115045\",\"language\":\"ru\"}")) {
            Api.problem(call("administrator@example.org", "POST", "/api/v1/invitations", body), 422, "content");
        }
    }

    @Test
    void signingInWithAnythingIsRefusedInWords() {
        for (String body : List.of(
                "{\"email\":\"owner@example.org\",\"password\":\"wrong\"}",
                "{\"email\":\"' or 1=1 --\",\"password\":\"x\"}",
                "{\"email\":\"owner@example.org\",\"password\":\"x\",\"code\":\"123456\"}")) {
            Api.problem(api.post("/api/v1/session", body), 401, "wrong-credentials");
        }
        Api.problem(api.post("/api/v1/session", "{\"email\":\"a@b\",\"password\":[1]}"), 400, "body");
        Api.problem(
                api.post("/api/v1/session", "{\"email\":\"a@b\",\"password\":\"x\",\"role\":\"administrator\"}"),
                400,
                "body");
    }
}
