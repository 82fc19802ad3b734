package org.mistok.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// What takes two persons, embargoes and withdrawals, as people use them on pages.
class SecondPersonPagesTest {
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final String PROFILE = "/en/organisations/DE-08115045";
    private static final String TEXT = "We meet at Umspannwerk „Nord“";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.bean(Organisations.class)
                .put(
                        List.of(Samples.organisation(Samples.TOWN), Samples.organisation(Samples.HROMADA)),
                        Samples.TESTER);
        People people = server.bean(People.class);
        people.put(new Person("owner@example.org", "Owner", Role.MEMBER, Samples.TOWN), PASSWORD);
        people.put(new Person("other@example.org", "Other", Role.MEMBER, Samples.HROMADA), PASSWORD);
        people.put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null), PASSWORD);
        Instant end = Instant.now().plusSeconds(60);
        while (server.bean(Index.class).current().organisations().size() < 2) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor signedIn(String email) {
        Visitor visitor = new Visitor(server);
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static HttpResponse<String> save(Visitor visitor, String text, String shownFrom) {
        String version = Visitor.hidden(visitor.get(PROFILE + "/edit"), "version");
        return visitor.post(
                PROFILE + "/edit",
                "version",
                version,
                "needs[0].text",
                text,
                "needs[0].language",
                "en",
                "needs[0].area",
                "culture",
                "needs[0].urgency",
                "low",
                "needs[0].audience",
                "public",
                "needs[0].shownFrom",
                shownFrom);
    }

    @Test
    void aRefusedTextIsAskedForAndAnotherPersonLetsItStand() {
        Visitor owner = signedIn("owner@example.org");
        HttpResponse<String> refused = save(owner, TEXT, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("name=\"ask\" value=\"needs[0]\" formaction=\"" + PROFILE + "/confirmations/new\"");

        HttpResponse<String> asking =
                owner.post(PROFILE + "/confirmations/new", "ask", "needs[0]", "needs[0].text", TEXT, "capacity", "7");
        assertThat(asking.body())
                .contains("What is held back", "name=\"capacity\" value=\"7\"", "Back to the profile")
                .contains("Umspannwerk");
        String path = PROFILE + "/confirmations";
        assertThat(owner.post(path, "ask", "needs[0]", "needs[0].text", TEXT, "why", "")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> asked =
                owner.post(path, "ask", "needs[0]", "needs[0].text", TEXT, "why", "It is a theatre now");
        assertThat(asked.body()).contains("A second person is asked");
        assertThat(server.bean(Outbox.class)
                        .listTo("coordinator@example.org")
                        .getFirst()
                        .subject())
                .startsWith("A second person is needed for");

        assertThat(owner.get(path).body()).contains("somebody else answers").doesNotContain("name=\"confirmed\"");
        assertThat(signedIn("other@example.org").get(path).statusCode()).isEqualTo(403);
        Visitor coordinator = signedIn("coordinator@example.org");
        String page = coordinator.get(path).body();
        assertThat(page).contains("It is a theatre now", "name=\"confirmed\"").doesNotContain("owner@example.org");
        String answer = page.replaceAll("(?s).*action=\"(" + path + "/\\d+)\".*", "$1");
        assertThat(owner.post(answer, "confirmed", "true", "reason", "I say so").statusCode())
                .isEqualTo(422);
        assertThat(coordinator.post(answer, "confirmed", "true", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(coordinator
                        .post(answer, "confirmed", "true", "reason", "It is indeed")
                        .statusCode())
                .isEqualTo(303);
        assertThat(save(owner, TEXT, "").statusCode()).isEqualTo(303);
    }

    @Test
    void aNeedIsKeptBackUntilItsDayAndKeepsWhomItIsMeantFor() {
        Visitor owner = signedIn("owner@example.org");
        String day = LocalDate.now().plusDays(40).toString();
        assertThat(save(owner, "A choir after the visit", day).statusCode()).isEqualTo(303);
        HttpResponse<String> form = owner.get(PROFILE + "/edit");
        assertThat(form.body()).contains("type=\"date\"", "value=\"" + day + "\"");
        assertThat(form.body()).containsPattern("(?s)name=\"needs\\[0]\\.audience\".*?value=\"public\" selected");
        assertThat(server.get(PROFILE).body()).doesNotContain("A choir after the visit");

        assertThat(save(owner, "No day at all", "someday").statusCode()).isEqualTo(422);
        assertThat(save(owner, "A choir for everybody", "").statusCode()).isEqualTo(303);
        assertThat(server.get(PROFILE).body()).contains("A choir for everybody");
    }

    @Test
    void aProfileIsWithdrawnWithAReasonAndBroughtBack() {
        String profile = "/en/organisations/UA05020030000031457";
        Visitor member = signedIn("other@example.org");
        assertThat(member.get(profile).body()).contains(profile + "/withdrawal");
        assertThat(Visitor.location(new Visitor(server).get(profile + "/withdrawal")))
                .contains("/sign-in");
        assertThat(signedIn("owner@example.org").get(profile + "/withdrawal").statusCode())
                .isEqualTo(403);
        assertThat(member.post(profile + "/withdrawal", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(member.post(profile + "/withdrawal", "reason", "The council asks for it")
                        .statusCode())
                .isEqualTo(303);
        awaitStatus(profile, 404);
        assertThat(member.get(profile + "/withdrawal").body()).contains("The council asks for it", "Bring it back");

        assertThat(member.post(profile + "/withdrawal", "action", "bring-back").statusCode())
                .isEqualTo(303);
        awaitStatus(profile, 200);
    }

    /// Within a second, but for a machine under load.
    private static void awaitStatus(String path, int status) {
        Instant end = Instant.now().plusSeconds(20);
        while (server.get(path).statusCode() != status && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(server.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void theDataOfAPersonAreShownAndErasedOnPages() {
        server.bean(People.class).put(new Person("leaving@example.org", "Leaving", Role.READER, null), PASSWORD);
        Visitor leaving = signedIn("leaving@example.org");
        assertThat(leaving.get("/en/account").body()).contains("/en/account/data", "/en/account/erase");
        assertThat(leaving.get("/uk/account/data").body()).contains("Навіщо", "/api/v1/account/data");
        assertThat(leaving.get("/en/account/erase").body()).contains("This cannot be undone");
        assertThat(leaving.post("/en/account/erase", "password", "wrong").statusCode())
                .isEqualTo(422);
        HttpResponse<String> erased = leaving.post("/en/account/erase", "password", PASSWORD);
        assertThat(Visitor.location(erased)).isEqualTo("/en/erased");
        assertThat(leaving.get("/en/erased").body()).contains("Your account is erased");
        assertThat(Visitor.location(leaving.get("/en/account/data"))).contains("/sign-in");
    }
}
