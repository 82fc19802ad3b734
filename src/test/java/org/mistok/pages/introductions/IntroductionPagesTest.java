package org.mistok.pages.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.pages.account.Visitor.hidden;
import static org.mistok.pages.account.Visitor.location;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.pages.account.Visitor;
import org.mistok.support.TestServer;

/// Introductions at a browser without scripts.
class IntroductionPagesTest {
    private static final String HROMADA = "UA61040030000060956";
    private static final String TOWN = "LT-15";
    private static final String FORM = "/en/introductions/new?from=" + HROMADA + "&to=" + TOWN;
    private static final String PHONE = "Call me: +380 67 123 45 67";

    private final TestServer server = TestServer.shared();
    private final Visitor hromada = visitor("berezhany@example.org");
    private final Visitor town = visitor("druskininkai@example.org");

    private Visitor visitor(String email) {
        Visitor visitor = new Visitor(server);
        visitor.signIn(email, TestServer.PASSWORD);
        return visitor;
    }

    @BeforeEach
    @AfterEach
    void forget() throws Exception {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set mistok.actor = 'tester@example.org'");
            statement.execute("delete from introduction where follows is not null");
            statement.execute("delete from introduction");
        }
    }

    private static void assertStatus(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    /// @param text in the place of the draft
    private HttpResponse<String> send(HttpResponse<String> form, String text) {
        return hromada.post(
                "/en/introductions",
                "from",
                HROMADA,
                "to",
                TOWN,
                "follows",
                "",
                "key",
                hidden(form, "key"),
                "language",
                "en",
                "language2",
                "en",
                "text",
                text,
                "mailbox",
                "rada@berezhany.example");
    }

    /// The path of the introduction.
    private String sent() {
        HttpResponse<String> answer = send(hromada.get(FORM), "We would like to get to know you.");
        assertStatus(answer, 303);
        return location(answer).replaceAll("\\?.*", "");
    }

    @Test
    void interestIsExpressedFromAMatchWithADraftInBothLanguages() {
        HttpResponse<String> matches = hromada.get("/uk/organisations/" + HROMADA + "/partners");
        assertThat(matches.body()).contains("/uk/introductions/new?from=" + HROMADA + "&amp;to=");
        assertThat(server.get("/uk/organisations/" + HROMADA + "/partners").body())
                .as("only for who acts for it")
                .doesNotContain("/introductions/new");
        HttpResponse<String> form = hromada.get(FORM.replace("/en/", "/uk/"));
        assertStatus(form, 200);
        assertThat(form.body())
                .contains("lang=\"uk\"", "lang=\"en\"", "name=\"text\"", "name=\"text2\"", "Dear colleagues")
                .contains("Відомі партнери там уже є", "Чому ви могли б підійти одне одному");
        assertStatus(town.get(FORM), 403);
        assertThat(location(server.get(FORM, "Accept", "text/html"))).startsWith("/en/sign-in?next=");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        HttpResponse<String> form = hromada.get(FORM);
        HttpResponse<String> empty = send(form, "");
        assertStatus(empty, 422);
        assertThat(empty.body()).contains("href=\"#open-text\"", "id=\"open-text-error\"");
        HttpResponse<String> refused = send(form, PHONE);
        assertStatus(refused, 422);
        assertThat(refused.body())
                .contains(PHONE, "href=\"#open-text\"", "value=\"rada@berezhany.example\"")
                .contains(hidden(form, "key"));
    }

    @Test
    void theBackButtonAndTwoTabsOpenOneIntroduction() {
        HttpResponse<String> form = hromada.get(FORM);
        HttpResponse<String> other = hromada.get(FORM);
        HttpResponse<String> first = send(form, "Good day");
        HttpResponse<String> again = send(form, "Good day");
        assertStatus(first, 303);
        assertThat(location(again)).isEqualTo(location(first));
        HttpResponse<String> otherTab = send(other, "Good day, typed at length");
        assertStatus(otherTab, 422);
        assertThat(otherTab.body())
                .contains("There is an introduction between the two already", "Good day, typed at length");
    }

    @Test
    void theReceiverSeesItsSideAnswersAndBothSeeTheContacts() {
        String path = sent();
        assertThat(town.get("/en/introductions").body()).contains(path, "Your answer is awaited");
        HttpResponse<String> read = town.get(path);
        assertStatus(read, 200);
        assertThat(read.body())
                .contains("We would like to get to know you.", "Opened", "Why you might fit", "id=\"accept\"")
                .doesNotContain("rada@berezhany.example", "berezhany@example.org", "/partnerships/new?with=");

        HttpResponse<String> hasty = town.post(path + "/transitions", "action", "decline", "reason", "");
        assertStatus(hasty, 422);
        assertThat(hasty.body()).contains("href=\"#decline-reason\"");
        HttpResponse<String> accepted = town.post(
                path + "/transitions", "action", "accept", "mailbox", "info@druskininkai.example", "person", "true");
        assertStatus(accepted, 303);
        assertThat(hromada.get(path).body())
                .contains("mailto:info@druskininkai.example", "mailto:druskininkai@example.org", "Accepted")
                .contains("/en/partnerships/new?with=", "/en/proposals/new?with=");
        assertThat(town.get(path).body())
                .contains("mailto:rada@berezhany.example")
                .doesNotContain("berezhany@example.org");
        HttpResponse<String> late = town.post(path + "/transitions", "action", "decline", "reason", "no-fit");
        assertThat(location(late)).endsWith("?done=changed");
        assertThat(town.get(location(late)).body()).contains("somebody has answered meanwhile");
    }

    @Test
    void aThreadShowsAddressesAsLinksAndNothingElseAsMarkup() {
        String path = sent();
        HttpResponse<String> page = town.get(path);
        String text = "<script>alert(1)</script>\nSee https://example.org/a?b=c&d=1. Not javascript:alert(1)";
        HttpResponse<String> written = town.post(path + "/messages", "text", text, "key", "one");
        assertStatus(written, 303);
        town.post(path + "/messages", "text", text, "key", "one");
        assertThat(hidden(page, "key")).isNotEqualTo("one");
        String shown = hromada.get(path).body();
        assertThat(shown)
                .contains(
                        "<a href=\"https://example.org/a?b=c&amp;d=1\" rel=\"noopener noreferrer nofollow ugc\">",
                        "&lt;script&gt;")
                .doesNotContain("<script>alert", "href=\"javascript");
        assertThat(shown.split("&lt;script&gt;", -1)).as("once").hasSize(2);
    }

    @Test
    void aLongTextSurvivesTheEndOfTheSession() {
        String path = sent();
        String text = "A long answer, thought about for an hour. ".repeat(40).strip();
        town.cookies().put("mistok-session", "of-yesterday");
        HttpResponse<String> kept = town.post(path + "/messages", "text", text, "key", "k");
        assertStatus(kept, 401);
        assertThat(kept.body()).contains(text, "action=\"" + path + "/messages\"");
        town.signIn("druskininkai@example.org", TestServer.PASSWORD);
        assertStatus(town.post(path + "/messages", "text", text, "key", "k"), 303);
        assertThat(hromada.get(path).body()).contains(text);
    }

    @Test
    void whatIsPassedOnLeadsToAFormThatLinksBack() {
        String path = sent();
        HttpResponse<String> passed = town.post(
                path + "/transitions",
                "action",
                "pass-on",
                "neighbour",
                "",
                "code",
                "DE-08436064",
                "words",
                "Ask there");
        assertStatus(passed, 303);
        HttpResponse<String> page = hromada.get(path);
        assertThat(page.body())
                .contains("Ask there", "/en/introductions/new?from=" + HROMADA + "&amp;to=DE-08436064&amp;follows=");
        assertThat(town.get(path).body()).doesNotContain("follows=");
    }

    @Test
    void strangersFindNothingAndCoordinatorsNoWords() {
        String path = sent();
        assertStatus(visitor("ravensburg@example.org").get(path), 404);
        assertStatus(visitor("ravensburg@example.org").post(path + "/messages", "text", "x", "key", "k"), 404);
        assertStatus(visitor("ravensburg@example.org").post(path + "/transitions", "action", "accept"), 404);
        Visitor coordinator = visitor("coordinator@example.org");
        HttpResponse<String> seen = coordinator.get(path);
        assertStatus(seen, 200);
        assertThat(seen.body())
                .contains("Sent")
                .doesNotContain("We would like to get to know you.", "berezhany.example");
        assertThat(coordinator.get("/en/introductions").body()).contains(path);
        for (String language : new String[] {"uk", "de", "pl", "fr"}) {
            assertStatus(hromada.get(path.replace("/en/", "/" + language + "/")), 200);
        }
    }
}
