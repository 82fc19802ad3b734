package org.mistok.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mistok.account.FirstAdministrator;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// Accounts as people use them: pages, forms and the links in mails.
class AccountPagesTest {
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final String OTHER_PASSWORD = "кобза тиждень насос льон";

    private static TestServer server;
    private static String firstAdministrator;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("mistok.demo", true));
        firstAdministrator =
                Objects.requireNonNull(server.bean(FirstAdministrator.class).token());
        server.bean(Organisations.class)
                .put(
                        List.of(Samples.organisation(Samples.HROMADA), Samples.organisation(Samples.TOWN)),
                        Samples.TESTER);
        put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null));
        put(new Person("owner@example.org", "Owner", Role.MEMBER, Samples.TOWN));
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

    private static void put(Person person) {
        server.bean(People.class).put(person, PASSWORD);
    }

    private static Visitor visitor() {
        return new Visitor(server);
    }

    private static Visitor signedIn(String email) {
        Visitor visitor = visitor();
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static Visitor somebodyNew(String email) {
        put(new Person(email, "Somebody", Role.READER, null));
        return signedIn(email);
    }

    @Test
    void theFirstAdministratorComesByALinkThatWorksOnce() throws Exception {
        Visitor visitor = visitor();
        String page = "/en/first-administrator?token=" + firstAdministrator;
        assertThat(visitor.get(page).body()).contains("The first administrator");
        assertThat(visitor.get("/en/first-administrator?token=forged").statusCode())
                .isEqualTo(410);
        HttpResponse<String> weak = visitor.post(
                "/en/first-administrator",
                "token",
                firstAdministrator,
                "email",
                "first@example.org",
                "name",
                "First",
                "password",
                "password1234");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("easily guessed", "value=\"first@example.org\"");
        HttpResponse<String> done = visitor.post(
                "/en/first-administrator",
                "token",
                firstAdministrator,
                "email",
                "first@example.org",
                "name",
                "First",
                "password",
                PASSWORD);
        assertThat(Visitor.location(done)).isEqualTo("/en/coordination");
        assertThat(visitor.get("/en/coordination").body()).contains("Invite a coordinator or administrator");
        assertThat(visitor().get(page).statusCode()).isEqualTo(410);
        assertThat(server.bean(FirstAdministrator.class).token()).isNull();
    }

    @Test
    void aForgottenPasswordIsSetAnewByAMailedLinkOnce() {
        Visitor elsewhere = somebodyNew("forgetful@example.org");
        Visitor visitor = visitor();
        visitor.post("/de/reset", "email", "Forgetful@example.org");
        String path = visitor.mailedPath("forgetful@example.org");
        assertThat(path).startsWith("/en/reset/new?token=");
        String token = Visitor.hidden(visitor.get(path), "token");
        assertThat(visitor.post("/en/reset/new", "token", token, "password", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/en/reset/new", "token", token, "password", OTHER_PASSWORD)
                        .body())
                .contains("The new password is set");
        assertThat(visitor.get(path).statusCode()).as("once").isEqualTo(410);
        assertThat(Visitor.location(elsewhere.get("/en/account")))
                .as("sessions have ended")
                .startsWith("/en/sign-in");
        assertThat(visitor.signIn("forgetful@example.org", PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(visitor.signIn("forgetful@example.org", OTHER_PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(server.bean(Outbox.class)
                        .listTo("forgetful@example.org")
                        .getFirst()
                        .subject())
                .isEqualTo("Your password was changed");
    }

    @Test
    void whetherAnAddressHasAnAccountCannotBeLearntByAskingForALink() {
        put(new Person("known@example.org", "Known", Role.READER, null));
        Visitor visitor = visitor();
        String known = visitor.post("/en/reset", "email", "known@example.org").body();
        String unknown =
                visitor.post("/en/reset", "email", "unknown@example.org").body();
        assertThat(known).isEqualTo(unknown);
        assertThat(server.bean(Outbox.class).listTo("unknown@example.org")).isEmpty();
        for (int i = 0; i < 5; i++) {
            visitor.post("/en/reset", "email", "known@example.org");
        }
        assertThat(server.bean(Outbox.class).listTo("known@example.org"))
                .as("nobody is flooded")
                .hasSize(3);
    }

    @Test
    void anInvitationMakesAnAccountAndOpensASecondTimeOnlyToSayThatItWasAccepted() {
        Visitor owner = signedIn("owner@example.org");
        assertThat(Visitor.location(owner.post(
                        "/en/account/invite", "code", "DE-08115045", "email", "new@example.org", "role", "editor")))
                .endsWith("done=invite.sent");
        Visitor invited = visitor();
        String path = invited.mailedPath("new@example.org");
        String token = Visitor.hidden(invited.get(path), "token");
        HttpResponse<String> accepted =
                invited.post("/en/invitation", "token", token, "name", "New Editor", "password", PASSWORD);
        assertThat(Visitor.location(accepted)).isEqualTo("/en/account");
        assertThat(invited.get("/en/account").body()).contains("DE-08115045", "editor");
        HttpResponse<String> again = visitor().get(path);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("accepted already");
        assertThat(visitor()
                        .post("/en/invitation", "token", token, "name", "X", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(410);
        HttpResponse<String> overreach = invited.post(
                "/en/account/invite", "code", "DE-08115045", "email", "friend@example.org", "role", "owner");
        assertThat(overreach.statusCode()).as("editors do not invite").isEqualTo(422);
        assertThat(server.bean(Outbox.class).listTo("friend@example.org")).isEmpty();

        owner.post("/en/account/members/remove", "code", "DE-08115045", "email", "new@example.org");
        assertThat(invited.get("/en/account").body())
                .as("removed while signed in")
                .contains("You act for no organisation");
    }

    @Test
    void aStrangerClaimsAnOrganisationAndACoordinatorDecidesWithAReason() throws Exception {
        Visitor coordinator = signedIn("coordinator@example.org");
        String hromada = Samples.HROMADA.value();
        assertThat(Visitor.location(coordinator.post(
                        "/en/coordination/domains",
                        "organisation",
                        hromada,
                        "domain",
                        "rada.example",
                        "action",
                        "state")))
                .endsWith("done=domain.stated");
        Visitor claimant = visitor();
        assertThat(claimant.get("/en/organisations/" + hromada).body()).contains("Do you work here?");
        claimant.post(
                "/uk/organisations/" + hromada + "/claim",
                "email",
                "olena@it.rada.example",
                "name",
                "Олена",
                "message",
                "Я керую відділом");
        String path = claimant.mailedPath("olena@it.rada.example");
        assertThat(path).startsWith("/uk/claim?token=");
        String token = Visitor.hidden(claimant.get(path), "token");
        assertThat(Visitor.location(claimant.post("/uk/claim", "token", token, "password", PASSWORD)))
                .isEqualTo("/uk/account");
        assertThat(claimant.get("/uk/account").body()).contains("чекає на рішення");
        assertThat(claimant.get(path).statusCode()).isEqualTo(410);
        assertThat(server.bean(Outbox.class)
                        .listTo("coordinator@example.org")
                        .getFirst()
                        .text())
                .contains("belongs to the official domain");

        HttpResponse<String> board = coordinator.get("/en/coordination");
        assertThat(board.body()).contains("olena@it.rada.example", "The address belongs to the official domain");
        String id = Visitor.hidden(board, "id");
        assertThat(coordinator
                        .post("/en/coordination/claims", "id", id, "action", "grant", "reason", "")
                        .statusCode())
                .as("no decision without a reason")
                .isEqualTo(422);
        assertThat(claimant.post("/en/coordination/claims", "id", id, "action", "grant", "reason", "me!")
                        .statusCode())
                .isEqualTo(404);
        coordinator.post("/en/coordination/claims", "id", id, "action", "grant", "reason", "Called the town hall.");
        assertThat(claimant.get("/uk/account").body()).contains(hromada, "власник", "Called the town hall.");
        assertThat(coordinator
                        .post("/en/coordination/claims", "id", id, "action", "refuse", "reason", "No.")
                        .statusCode())
                .as("decided once")
                .isEqualTo(422);
        assertThat(trail("code = '" + hromada + "' and action not like 'organisation.%'"))
                .containsExactly(
                        "mail_domain.added coordinator@example.org",
                        "claim.opened olena@it.rada.example",
                        "claim.granted coordinator@example.org",
                        "membership.added coordinator@example.org");
    }

    private static List<String> trail(String condition) throws Exception {
        List<String> events = new ArrayList<>();
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select action || ' ' || actor_address(actor) from audit_event where "
                                + condition + " order by id")) {
            while (row.next()) {
                events.add(row.getString(1));
            }
        }
        return events;
    }

    @Test
    void theSecondFactorIsAskedForAndEachCodeWorksOnce() throws Exception {
        Visitor visitor = somebodyNew("careful@example.org");
        HttpResponse<String> page = visitor.post("/en/account/second-factor");
        assertThat(page.body()).contains("<svg class=\"qr\"");
        Matcher typed = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page.body());
        assertThat(typed.find()).isTrue();
        byte[] secret = decoded(typed.group(1));
        assertThat(visitor.post("/en/account/second-factor/confirm", "code", "000000x")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> codes = visitor.post("/en/account/second-factor/confirm", "code", code(secret, 0));
        assertThat(codes.body()).contains("Keep these recovery codes");
        Matcher recovery = Pattern.compile("<code>([a-z2-7-]{19})</code>").matcher(codes.body());
        assertThat(recovery.find()).isTrue();

        Visitor thief = visitor();
        HttpResponse<String> second = thief.signIn("careful@example.org", PASSWORD);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(thief.cookies()).isEmpty();
        String ticket = Visitor.hidden(second, "ticket");
        assertThat(thief.post("/en/sign-in/code", "ticket", ticket, "code", code(secret, 0))
                        .statusCode())
                .as("used to turn it on")
                .isEqualTo(422);
        assertThat(thief.post("/en/sign-in/code", "ticket", "forged", "code", code(secret, 1))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.location(thief.post("/en/sign-in/code", "ticket", ticket, "code", code(secret, 1))))
                .isEqualTo("/en");
        assertThat(visitor()
                        .post("/en/sign-in/code", "ticket", ticket, "code", recovery.group(1))
                        .statusCode())
                .as("a ticket works once")
                .isEqualTo(422);

        Visitor other = visitor();
        String next = Visitor.hidden(other.signIn("careful@example.org", PASSWORD), "ticket");
        assertThat(other.post("/en/sign-in/code", "ticket", next, "code", recovery.group(1))
                        .statusCode())
                .isEqualTo(303);
        assertThat(trail("action like 'second_factor.%'")).containsExactly("second_factor.added careful@example.org");
    }

    private static String code(byte[] secret, int stepsAhead) throws Exception {
        TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();
        return totp.generateOneTimePasswordString(
                new SecretKeySpec(secret, totp.getAlgorithm()),
                Instant.now().plus(Duration.ofSeconds(30L * stepsAhead)));
    }

    private static byte[] decoded(String base32) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5)
                    .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = bits.toByteArray();
        byte[] secret = new byte[20];
        int from = Math.max(0, bytes.length - secret.length);
        System.arraycopy(bytes, from, secret, secret.length - (bytes.length - from), bytes.length - from);
        return secret;
    }

    @Test
    void anAddressIsChangedByALinkToTheNewOneAndTheOldOneIsTold() {
        Visitor visitor = somebodyNew("mover@example.org");
        assertThat(visitor.post("/en/account/address", "email", "moved@example.org", "current", "wrong")
                        .statusCode())
                .isEqualTo(422);
        visitor.post("/en/account/address", "email", "Moved@example.org", "current", PASSWORD);
        String path = visitor.mailedPath("moved@example.org");
        assertThat(visitor.get(path).statusCode()).as("opening changes nothing").isEqualTo(200);
        visitor.post("/en/address", "token", Visitor.hidden(visitor.get(path), "token"));
        assertThat(visitor.get(path).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/en/account").body()).contains("moved@example.org");
        assertThat(server.bean(Outbox.class)
                        .listTo("mover@example.org")
                        .getFirst()
                        .subject())
                .isEqualTo("Your e-mail address was changed");
        assertThat(visitor().signIn("mover@example.org", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(visitor().signIn("moved@example.org", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void formsReadOnlyWhatTheyShow() {
        Visitor visitor = somebodyNew("climber@example.org");
        visitor.post(
                "/en/account/facts",
                "name",
                "Climber",
                "language",
                "de",
                "role",
                "administrator",
                "countries",
                "",
                "email",
                "x@example.org");
        Person climber = server.bean(People.class).get("climber@example.org");
        assertThat(climber.role()).isEqualTo(Role.READER);
        assertThat(climber.displayName()).isEqualTo("Climber");
        assertThat(climber.language()).isEqualTo(InterfaceLanguage.DE);
        assertThat(visitor.get("/en/coordination").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/en/account/sessions/end", "id", "999999").statusCode())
                .isEqualTo(303);
        assertThat(visitor.post("/en/account/members/remove", "code", "DE-08115045", "email", "owner@example.org")
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.bean(People.class).get("owner@example.org").organisation())
                .isEqualTo(Samples.TOWN);
        assertThat(visitor.get("/en/account?done=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void aCookieOfAnotherInstallationIsNobodys() {
        Visitor visitor = visitor();
        visitor.cookies().put("mistok-session", "kQ7vYp0cXo1sV9mC5n2bL8hR4tU6wE3zA0dF7gJ1iKo");
        assertThat(visitor.get("/en").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(visitor.get("/en/account"))).startsWith("/en/sign-in?next=");
        assertThat(server.get("/api/v1/session", "Cookie", "mistok-session=forged")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void coordinatorsStopNotificationsWithOneClickAndGetThemBack() {
        put(new Person("weary@example.org", "Weary", Role.COORDINATOR, null));
        String key = Objects.requireNonNull(server.bean(People.class).addressee("weary@example.org"))
                .unsubscribeKey();
        assertThat(visitor().get("/en/unsubscribe?key=" + key).statusCode()).isEqualTo(200);
        assertThat(server.bean(People.class).isNotified("weary@example.org")).isTrue();
        HttpResponse<String> oneClick = server.send(
                "POST",
                "/en/unsubscribe?key=" + key,
                "List-Unsubscribe=One-Click",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(server.bean(People.class).isNotified("weary@example.org")).isFalse();
        signedIn("weary@example.org").post("/en/account/facts", "name", "Weary", "language", "en", "notified", "true");
        assertThat(server.bean(People.class).isNotified("weary@example.org")).isTrue();
        assertThat(visitor().post("/en/unsubscribe?key=0").statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsThereInEveryLanguage(InterfaceLanguage language) {
        Visitor coordinator = signedIn("coordinator@example.org");
        List<String> pages = List.of(
                "/account",
                "/coordination",
                "/reset",
                "/mail",
                "/unlock?token=x",
                "/sign-in",
                "/organisations/DE-08115045/claim",
                "/unsubscribe?key=x");
        for (String page : pages) {
            HttpResponse<String> answer = coordinator.get("/" + language.tag() + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContainPattern(">[a-z-]+\\.[a-z.-]+<|\\{\\d|>null<");
            assertThat(answer.body()).as("says that it is the demo").contains("class=\"wrap demo\"");
        }
    }
}
