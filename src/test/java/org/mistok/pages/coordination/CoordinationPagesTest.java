package org.mistok.pages.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.curation.Reminders;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Urgency;
import org.mistok.pages.account.Visitor;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// The desk, duplicates and stale profiles as coordinators use them.
class CoordinationPagesTest {
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 15);
    private static final String FORMER = "org-kobza-ev";
    private static final String SURVIVOR = "org-kobza";

    private static final RegisterCode OTHER_TOWN = RegisterCode.of("DE-08115046");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        List<NewOrganisation> all = List.of(
                organisation(Samples.TOWN, "Sindelfingen", "A choir"),
                organisation(OTHER_TOWN, "Herrenberg", "A theatre"),
                organisation(RegisterCode.of(SURVIVOR), "Kobza", "A library"),
                organisation(RegisterCode.of(FORMER), "Кобза", "A school"));
        server.bean(Organisations.class).put(all, Samples.TESTER);
        put(new Person("owner@example.org", "Owner", Role.MEMBER, Samples.TOWN));
        put(new Person("second@example.org", "Second", Role.MEMBER, OTHER_TOWN));
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
        put(new Person(
                "german@example.org",
                "Coordinator",
                Role.COORDINATOR,
                Set.of(CountryCode.of("DE")),
                List.of(),
                InterfaceLanguage.EN));
        Index index = server.bean(Index.class);
        long end = System.nanoTime() + 60_000_000_000L;
        while (index.current().organisations().size() < all.size()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static NewOrganisation organisation(RegisterCode code, String name, String text) {
        Need need = new Need(
                "n1",
                AreaCode.of("culture"),
                LocalText.of("en", text),
                Urgency.LOW,
                LONG_AGO,
                Audience.PUBLIC,
                Basis.OWN_WORD);
        Profile empty = Samples.emptyProfile();
        Profile profile = new Profile(
                List.of(),
                List.of(need),
                List.of(),
                empty.availability(),
                empty.wishes(),
                empty.readiness(),
                null,
                Basis.OWN_WORD,
                LONG_AGO);
        return new NewOrganisation(code, Samples.identity(code, name), profile);
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

    @Test
    void theDeskShowsWhatWaitsAndOnlyCoordinatorsHaveOne() {
        String desk = signedIn("german@example.org").get("/en/desk").body();
        assertThat(desk).contains("Requests and invitations", "Reviews", "Duplicates", "Stale profiles");
        assertThat(Visitor.location(new Visitor(server).get("/en/desk"))).contains("/sign-in");
        for (String path : List.of("/en/desk", "/en/duplicates", "/en/stale")) {
            assertThat(signedIn("owner@example.org").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void twoEntriesAreComparedAndMerged() {
        Visitor coordinator = signedIn("german@example.org");
        assertThat(coordinator.get("/en/duplicates").body()).contains("Kobza", "Кобза", "names alike");
        String path = "/en/duplicates/" + SURVIVOR + "/" + FORMER;
        HttpResponse<String> page = coordinator.get(path);
        assertThat(page.body()).contains("This cannot be undone", "A library", "A school", "Official names");
        String survivors = Visitor.hidden(page, "survivorVersion");
        String formers = Visitor.hidden(page, "formerVersion");
        HttpResponse<String> outdated =
                coordinator.post(path, "survivorVersion", "99", "formerVersion", formers, "action", "merge");
        assertThat(outdated.statusCode()).isEqualTo(422);
        assertThat(outdated.body()).contains("changed since you read it");
        HttpResponse<String> merged = coordinator.post(
                path, "survivorVersion", survivors, "formerVersion", formers, "names", "former", "action", "merge");
        assertThat(Visitor.location(merged)).isEqualTo("/en/duplicates?done=merged");
        assertThat(coordinator.get(Visitor.location(merged)).body()).contains("Merged.");
        HttpResponse<String> old = coordinator.get("/en/organisations/" + FORMER);
        assertThat(old.statusCode()).isEqualTo(308);
        assertThat(coordinator.get(Visitor.location(old)).body()).contains("A library", "A school", "Кобза");
    }

    @Test
    void anyTwoCodesAreForAdministrators() {
        Visitor administrator = signedIn("administrator@example.org");
        assertThat(administrator.get("/en/duplicates").body()).contains("Merge two others");
        HttpResponse<String> unknown =
                administrator.post("/en/duplicates", "survivor", "DE-08115045", "former", "DE-0");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(signedIn("german@example.org").get("/en/duplicates").body()).doesNotContain("Merge two others");
    }

    @Test
    void staleProfilesAreListedAndConfirmedFromTheMail() {
        Visitor coordinator = signedIn("german@example.org");
        assertThat(coordinator.get("/en/stale").body()).contains("Sindelfingen", "never asked");
        assertThat(coordinator.get("/en/stale?country=PL").body()).doesNotContain("Sindelfingen");
        assertThat(coordinator.get("/en/stale?months=x").statusCode()).isEqualTo(400);
        assertThat(server.bean(Reminders.class).remind()).isPositive();
        Visitor somebody = new Visitor(server);
        String path = somebody.mailedPath("owner@example.org");
        HttpResponse<String> page = somebody.get(path);
        assertThat(page.body()).contains("still right", "Sindelfingen");
        assertThat(somebody.get("/en/stale").statusCode())
                .as("the link opens nothing else")
                .isEqualTo(303);
        String token = Visitor.hidden(page, "token");
        assertThat(somebody.post("/en/still-right", "token", token).body()).contains("Thank you");
        assertThat(somebody.post("/en/still-right", "token", token).statusCode())
                .isEqualTo(410);
        assertThat(somebody.get(path).statusCode()).isEqualTo(410);
        assertThat(coordinator.get("/en/stale").body()).doesNotContain("Sindelfingen");
    }

    @Test
    void theOwnProfileHasTheButton() {
        Visitor owner = signedIn("second@example.org");
        String path = "/en/organisations/DE-08115046";
        assertThat(owner.get(path).body()).contains(path + "/still-right");
        assertThat(new Visitor(server).get(path).body()).doesNotContain("/still-right");
        assertThat(Visitor.location(owner.post(path + "/still-right", "x", "x")))
                .isEqualTo(path);
        assertThat(new Visitor(server).post(path + "/still-right", "x", "x").statusCode())
                .isEqualTo(401);
    }
}
