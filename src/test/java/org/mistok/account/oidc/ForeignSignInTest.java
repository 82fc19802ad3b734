package org.mistok.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.support.TestServer;

/// Signing in by OpenID Connect, at a real provider.
class ForeignSignInTest {
    private static LittleProvider provider;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        provider = new LittleProvider();
        server = TestServer.start(Map.of(
                "mistok.base-url",
                "http://mistok.example",
                "mistok.oidc.issuer",
                provider.issuer(),
                "mistok.oidc.client-id",
                LittleProvider.CLIENT,
                "mistok.oidc.client-secret",
                LittleProvider.SECRET,
                "mistok.oidc.name",
                "Town login"));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void reset() {
        provider.verified = true;
        provider.nonce = "";
    }

    /// The first step: our redirect to the provider.
    private static HttpResponse<String> begin() {
        HttpResponse<String> begun = server.get("/de/sign-in/elsewhere?next=%2Fde%2Fscores", "Accept", "text/html");
        assertThat(begun.statusCode()).isEqualTo(303);
        return begun;
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    /// The whole way, as a browser with this state in its cookie walks it; the one that it was given when null.
    private static HttpResponse<String> walk(String state) throws Exception {
        HttpResponse<String> begun = begin();
        String kept = state == null ? cookie(begun, "mistok-oidc") : state;
        URI back = LittleProvider.lead(
                URI.create(begun.headers().firstValue("Location").orElseThrow()));
        assertThat(back.getHost()).isEqualTo("mistok.example");
        return server.get(
                back.getPath() + "?" + back.getRawQuery(), "Cookie", "mistok-oidc=" + kept, "Accept", "text/html");
    }

    @Test
    void somebodyNewGetsAnAccountAsAReaderAndComesBackToIt() throws Exception {
        provider.subject = "new";
        provider.email = "New@town.example";
        HttpResponse<String> first = walk(null);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).hasValue("/de/scores");
        assertThat(cookie(first, "mistok-session")).isNotEmpty();
        Person person = Objects.requireNonNull(server.bean(People.class).find("new@town.example"));
        assertThat(person.role()).isEqualTo(Role.READER);
        assertThat(person.displayName()).isEqualTo("Somebody From Elsewhere");
        provider.email = "renamed@town.example";
        assertThat(walk(null).statusCode()).isEqualTo(303);
        assertThat(server.bean(People.class).find("renamed@town.example"))
                .as("the subject is the same person")
                .isNull();
    }

    @Test
    void anAddressThatIsNotVouchedForOpensNothing() throws Exception {
        server.bean(People.class)
                .put(new Person("victim@town.example", "Victim", Role.ADMINISTRATOR, null), "four-unlike-words");
        provider.subject = "thief";
        provider.email = "victim@town.example";
        provider.verified = false;
        HttpResponse<String> answer = walk(null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(cookie(answer, "mistok-session")).isEmpty();
    }

    @Test
    void aSignInThatSomebodyElseBeganOpensNothing() throws Exception {
        provider.subject = "other";
        provider.email = "other@town.example";
        assertThat(walk("").statusCode()).isEqualTo(422);
        assertThat(walk("forged").statusCode()).isEqualTo(422);
        assertThat(server.bean(People.class).find("other@town.example")).isNull();
    }

    @Test
    void aTokenForAnotherSignInOpensNothing() throws Exception {
        provider.subject = "replay";
        provider.email = "replay@town.example";
        provider.nonce = "of-another-sign-in";
        assertThat(walk(null).statusCode()).isEqualTo(422);
        assertThat(server.bean(People.class).find("replay@town.example")).isNull();
    }

    @Test
    void anAnswerWorksOnce() throws Exception {
        provider.subject = "twice";
        provider.email = "twice@town.example";
        HttpResponse<String> begun = begin();
        String state = cookie(begun, "mistok-oidc");
        URI back = LittleProvider.lead(
                URI.create(begun.headers().firstValue("Location").orElseThrow()));
        String path = back.getPath() + "?" + back.getRawQuery();
        assertThat(server.get(path, "Cookie", "mistok-oidc=" + state, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.get(path, "Cookie", "mistok-oidc=" + state, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatTheProviderRefusesOrAnybodyMakesUpIsNoFault() {
        for (String query :
                new String[] {"", "?error=access_denied&state=x", "?code=x&state=y", "?code=%00&state=%FF"}) {
            HttpResponse<String> answer =
                    server.get("/oidc/callback" + query, "Cookie", "mistok-oidc=x", "Accept", "text/html");
            assertThat(answer.statusCode()).as(query).isEqualTo(422);
        }
    }

    @Test
    void theSignInPageNamesTheProvider() {
        assertThat(server.get("/en/sign-in", "Accept", "text/html").body()).contains("Sign in with Town login");
    }
}
