package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Identity;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// What is looked at before it is public, as a program sees it.
class ReviewsTest {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String WORD = "zymbelstern";

    private static TestServer server;
    private static Api api;
    private static int towns;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = Api.on(server);
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
        put(new Person("stranger@example.org", "Stranger", Role.READER, null));
        put(coordinator("german@example.org", "DE"));
        put(coordinator("polish@example.org", "PL"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Person coordinator(String email, String country) {
        return new Person(
                email, country, Role.COORDINATOR, Set.of(CountryCode.of(country)), List.of(), InterfaceLanguage.EN);
    }

    private static void put(Person person) {
        server.bean(People.class).put(person, Api.PASSWORD);
    }

    /// A town of its own for a test, with a secret of its owner.
    private static RegisterCode town() {
        RegisterCode code = RegisterCode.of("DE-0811504" + towns++);
        Identity identity = Samples.identity(code, "Town " + code);
        server.bean(Organisations.class)
                .put(
                        List.of(new NewOrganisation(
                                code,
                                identity,
                                Samples.needing(Samples.need("n1", "culture", "kept secret", Audience.OWNER)))),
                        Samples.TESTER);
        Api.awaitIndex(server, towns);
        return code;
    }

    private static HttpResponse<String> call(String who, String method, String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = api.bearer(who);
        return api.send(method, path, body, all);
    }

    private static JsonNode done(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Api.read(response.body());
    }

    /// Somebody who has become owner by a claim.
    private static String claimant(RegisterCode town, String email) {
        put(new Person(email, "Claimant", Role.READER, null));
        String claim = "{\"organisation\":\"" + town + "\",\"message\":\"I work there\"}";
        JsonNode opened = done(call(email, "POST", "/api/v1/claims", claim), 201);
        done(
                call(
                        "german@example.org",
                        "POST",
                        "/api/v1/claims/" + opened.get("id") + "/transitions",
                        "{\"action\":\"grant\",\"reason\":\"Known to us\"}"),
                200);
        return email;
    }

    private static HttpResponse<String> save(String who, RegisterCode town, String text) {
        String body = "{\"offers\":[{\"area\":\"culture\",\"language\":\"en\",\"text\":\"" + text
                + "\",\"audience\":\"public\"}]}";
        return call(who, "PUT", "/api/v1/organisations/" + town, body, "If-Match", "*", "Prefer", "wait=5");
    }

    private static HttpResponse<String> suggest(String who, RegisterCode town, String text) {
        return call(
                who,
                "POST",
                REVIEWS,
                "{\"organisation\":\"" + town + "\",\"source\":\"https://example.org/choir\",\"note\":\"I read it\","
                        + "\"profile\":{\"offers\":[{\"area\":\"culture\",\"language\":\"en\",\"text\":\"" + text
                        + "\",\"audience\":\"public\"}]}}");
    }

    private static HttpResponse<String> decide(String who, JsonNode review, String action, String words) {
        return call(
                who,
                "POST",
                REVIEWS + "/" + review.get("id") + "/transitions",
                "{\"action\":\"" + action + "\",\"words\":\"" + words + "\",\"version\":" + review.get("version") + "}",
                "Prefer",
                "wait=5");
    }

    private static String mail(String to) {
        return String.valueOf(server.bean(Outbox.class).listTo(to).getFirst().text());
    }

    /// Everything that a stranger and a reader without account get from search, facets, exports and feeds.
    private static String shown(RegisterCode town, String word) {
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "/api/v1/organisations?q=" + word,
                "/api/v1/organisations/" + town,
                "/api/v1/organisations.csv?q=" + word,
                "/api/v1/organisations.geojson?q=" + word,
                "/api/v1/organisations.atom",
                "/api/v1/suggest?q=" + word,
                "/api/v1/organisations/" + town + "/matches")) {
            all.append(api.get(path).body());
            all.append(call("stranger@example.org", "GET", path, "").body());
        }
        return all.toString();
    }

    @Test
    void theFirstWordsAfterAClaimWaitUntilSomebodyPublishesThem() {
        RegisterCode town = town();
        String owner = claimant(town, "first@example.net");
        HttpResponse<String> saved = save(owner, town, "A " + WORD);
        JsonNode review = done(saved, 202);
        assertThat(saved.headers().firstValue("Location")).hasValue(REVIEWS + "/" + review.get("id"));
        assertThat(review.get("state").asText()).isEqualTo("submitted");
        assertThat(review.get("cause").asText()).isEqualTo("first-words");
        assertThat(shown(town, WORD)).doesNotContain("A " + WORD);
        assertThat(mail("german@example.org")).contains("/en/reviews/" + review.get("id"));

        String own = call(owner, "GET", REVIEWS + "/" + review.get("id"), "").body();
        assertThat(own).contains("A " + WORD, "kept secret");
        String coordinators = call("german@example.org", "GET", REVIEWS + "/" + review.get("id"), "")
                .body();
        assertThat(coordinators).contains("A " + WORD).doesNotContain("kept secret");
        for (String other : List.of("polish@example.org", "stranger@example.org")) {
            Api.problem(call(other, "GET", REVIEWS + "/" + review.get("id"), ""), 404, "status-404");
            assertThat(call(other, "GET", REVIEWS, "").body())
                    .doesNotContain(WORD)
                    .doesNotContain(town.value());
            Api.problem(decide(other, review, "publish", ""), 404, "gone");
        }
        Api.problem(api.get(REVIEWS), 401, "sign-in-needed");

        JsonNode published = done(decide("german@example.org", review, "publish", ""), 200);
        assertThat(published.get("state").asText()).isEqualTo("published");
        assertThat(published.get("actions")).isEmpty();
        assertThat(shown(town, WORD)).contains("A " + WORD);
        assertThat(mail(owner)).contains("published");
        done(save(owner, town, "Another " + WORD), 200);
        assertThat(call(owner, "GET", "/api/v1/trail?organisation=" + town + "&action=review", "")
                        .body())
                .contains("review.published", "review.submitted");
    }

    @Test
    void whatIsAskedBackIsHandedInAgainAndRejectedWithAReason() {
        RegisterCode town = town();
        String owner = claimant(town, "asked@example.net");
        JsonNode first = done(save(owner, town, "Something"), 202);
        Api.problem(decide("german@example.org", first, "ask-back", ""), 422, "content");
        JsonNode back = done(decide("german@example.org", first, "ask-back", "Which year?"), 200);
        assertThat(back.get("state").asText()).isEqualTo("asked-back");
        assertThat(mail(owner)).contains("Which year?");
        JsonNode refused = Api.problem(decide("german@example.org", back, "publish", ""), 409, "conflict");
        assertThat(refused.get("known")).hasSize(1);
        assertThat(refused.at("/known/0").asText()).isEqualTo("reject");
        Api.problem(decide(owner, back, "publish", ""), 403, "not-allowed");
        Api.problem(decide("german@example.org", back, "withdraw", ""), 403, "not-allowed");

        JsonNode again = done(save(owner, town, "Something of 2026"), 202);
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("state").asText()).isEqualTo("submitted");
        Api.problem(decide("german@example.org", back, "reject", "No"), 409, "conflict");
        JsonNode rejected = done(decide("german@example.org", again, "reject", "Not theirs"), 200);
        assertThat(rejected.get("words").asText()).isEqualTo("Not theirs");
        assertThat(mail(owner)).contains("Not theirs");
        assertThat(rejected.get("steps").findValuesAsText("verb"))
                .containsExactly("submitted", "returned", "submitted", "rejected");
        Api.problem(decide("german@example.org", rejected, "publish", ""), 409, "conflict");
    }

    @Test
    void aStrangerSuggestsWhatAPublicPageSaysAndTheOwnersSecretStays() {
        RegisterCode town = town();
        JsonNode review = done(suggest("stranger@example.org", town, "A choir " + WORD), 202);
        String whole = call("stranger@example.org", "GET", REVIEWS + "/" + review.get("id"), "")
                .body();
        assertThat(whole).contains("https://example.org/choir").doesNotContain("kept secret");
        assertThat(shown(town, WORD)).doesNotContain("A choir");
        put(new Person("member@example.org", "Member", Role.MEMBER, town));
        JsonNode published = done(decide("member@example.org", review, "publish", "Thank you"), 200);
        assertThat(published.get("state").asText()).isEqualTo("published");
        assertThat(mail("stranger@example.org")).contains("Thank you");
        String own = call("member@example.org", "GET", "/api/v1/organisations/" + town, "")
                .body();
        assertThat(own).contains("kept secret", "A choir " + WORD, "https://example.org/choir");
        Api.problem(suggest("member@example.org", town, "Mine"), 422, "content");
        Api.problem(suggest("german@example.org", town, "Mine"), 422, "content");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        RegisterCode town = town();
        JsonNode review = done(suggest("stranger@example.org", town, "Old news"), 202);
        done(save("german@example.org", town, "New words"), 200);
        Api.problem(decide("german@example.org", review, "publish", ""), 409, "conflict");
        JsonNode withdrawn = done(decide("stranger@example.org", review, "withdraw", ""), 200);
        assertThat(withdrawn.get("state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void ofSeveralDecisionsAtOnceOneCounts() throws Exception {
        RegisterCode town = town();
        JsonNode review = done(suggest("stranger@example.org", town, "A race"), 202);
        Callable<Integer> publishes =
                () -> decide("german@example.org", review, "publish", "").statusCode();
        Callable<Integer> rejects = () ->
                decide("administrator@example.org", review, "reject", "No").statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = pool.invokeAll(List.of(publishes, rejects, publishes, rejects));
            assertThat(all.stream().map(Future::resultNow).filter(status -> status == 200))
                    .hasSize(1);
        }
    }

    @Test
    void whoWasInvitedOrComesFromAnOfficialMailboxIsNotHeldBack() {
        RegisterCode town = town();
        put(new Person("invited@example.org", "Invited", Role.MEMBER, town));
        done(save("invited@example.org", town, "Our words"), 200);
        RegisterCode other = town();
        server.bean(org.mistok.account.claim.MailDomains.class)
                .state(server.bean(People.class).get("german@example.org"), other, "town.example");
        done(save(claimant(other, "mayor@mail.town.example"), other, "Our words"), 200);
    }

    @Test
    void badRequestsAreRefusedInWords() {
        RegisterCode town = town();
        String begin = "{\"organisation\":\"" + town + "\",";
        for (String body : List.of(
                "{}",
                "{\"organisation\":\"" + town + "\"}",
                begin + "\"source\":\"javascript:x\",\"profile\":{}}",
                begin + "\"source\":\"https://example.org\",\"profile\":[]}",
                begin + "\"source\":\"https://example.org\",\"profile\":{\"needs\":[{\"area\":\"nope\"}]}}",
                begin + "\"source\":\"https://example.org\",\"note\":\"" + "x".repeat(1001)
                        + "\",\"profile\":{\"capacity\":3}}")) {
            Api.problem(call("stranger@example.org", "POST", REVIEWS, body), 422, "content");
        }
        Api.problem(
                call("stranger@example.org", "POST", REVIEWS, begin + "\"author\":\"somebody@example.org\"}"),
                400,
                "body");
        Api.problem(call("stranger@example.org", "GET", REVIEWS + "/999999", ""), 404, "status-404");
        Api.problem(
                call("german@example.org", "POST", REVIEWS + "/1/transitions", "{\"action\":\"eat\"}"), 422, "content");
        Api.problem(
                call("german@example.org", "POST", REVIEWS + "/1/transitions", "{\"action\":\"publish\"}"),
                422,
                "content");
    }
}
