package org.mistok.pages.coordination;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.pages.account.Visitor;
import org.mistok.place.CountryCode;
import org.mistok.support.TestServer;

/// Reviews as people use them.
class ReviewPagesTest {
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final String SUGGEST = "/en/organisations/DE-08115045/suggest";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.bean(Organisations.class).put(List.of(Samples.organisation(Samples.TOWN)), Samples.TESTER);
        put(new Person("reader@example.org", "A reader", Role.READER, null));
        put(new Person(
                "german@example.org",
                "Coordinator",
                Role.COORDINATOR,
                Set.of(CountryCode.of("DE")),
                List.of(),
                InterfaceLanguage.EN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void put(Person person) {
        server.bean(People.class).put(person, PASSWORD);
    }

    private static Visitor signedIn(String email) {
        Visitor visitor = new Visitor(server);
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static HttpResponse<String> suggest(Visitor reader, String text, String source) {
        return reader.post(
                SUGGEST,
                "version",
                Visitor.hidden(reader.get(SUGGEST), "version"),
                "offers[0].text",
                text,
                "offers[0].area",
                "culture",
                "offers[0].language",
                "en",
                "source",
                source,
                "note",
                "I read it");
    }

    @Test
    void aSuggestionGoesFromTheFormToThePublishedProfile() {
        Visitor reader = signedIn("reader@example.org");
        HttpResponse<String> without = suggest(reader, "A choir", "");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Name the public page", "A choir");
        HttpResponse<String> sent = suggest(reader, "A choir", "https://example.org/choir");
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = Visitor.location(sent).replaceFirst("\\?.*", "");
        assertThat(reader.get(Visitor.location(sent)).body()).contains("Handed in", "A choir", "Withdraw it");
        assertThat(reader.get(SUGGEST).body()).contains("A choir", "I read it");

        Visitor coordinator = signedIn("german@example.org");
        assertThat(coordinator.get("/en/reviews").body()).contains("suggested by somebody else", path);
        HttpResponse<String> page = coordinator.get(path);
        assertThat(page.body())
                .contains("<ins>", "A choir", "https://example.org/choir", "Publish", "Ask back", "Reject");
        String version = Visitor.hidden(page, "version");
        HttpResponse<String> wordless = coordinator.post(path, "version", version, "action", "reject", "words", "");
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("Write a few words here");
        HttpResponse<String> back =
                coordinator.post(path, "version", version, "action", "ask-back", "words", "Which year?");
        assertThat(coordinator.get(Visitor.location(back)).body()).contains("Asked back", "Which year?");

        assertThat(reader.get(path).body()).contains("Which year?", "hand it in again");
        suggest(reader, "A choir of 1990", "https://example.org/choir");
        HttpResponse<String> again = coordinator.get(path);
        HttpResponse<String> published =
                coordinator.post(path, "version", Visitor.hidden(again, "version"), "action", "publish", "words", "");
        assertThat(published.statusCode()).isEqualTo(303);
        assertThat(new Visitor(server).get("/en/organisations/DE-08115045").body())
                .contains("A choir of 1990");
        HttpResponse<String> late = coordinator.post(path, "version", "9", "action", "reject", "words", "Too late");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("published");
    }

    @Test
    void whoMayChangeTheProfileIsLedToItsForm() {
        assertThat(Visitor.location(signedIn("german@example.org").get(SUGGEST)))
                .endsWith("/edit");
        assertThat(Visitor.location(new Visitor(server).get(SUGGEST))).contains("/sign-in");
        assertThat(Visitor.location(new Visitor(server).get("/en/reviews"))).contains("/sign-in");
        put(new Person("nobody@example.org", "Nobody", Role.READER, null));
        assertThat(signedIn("nobody@example.org").get("/en/reviews/1").statusCode())
                .isEqualTo(404);
    }
}
