package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// What the pages answer, without a browser.
class PagesAnswerTest {
    /// Traces of a text that was not found, of a missing value, or of an object written as Java would.
    private static final Pattern LEFTOVER = Pattern.compile(
            ">null<|\\{\\d|Optional\\[|@[0-9a-f]{6,}|>(?:criterion|fact|note|tie|flag|kind)\\.[a-z.-]+<");

    private final TestServer server = Site.server();

    @ParameterizedTest
    @CsvSource({"uk, /uk", "'de-CH,de;q=0.9', /de", "'ru, uk;q=0.5', /uk", "sv, /en"})
    void leadsToTheReadersLanguage(String accepted, String address) {
        HttpResponse<String> answer = server.get("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(address);
    }

    @Test
    void everyPageAnswersInEveryLanguage() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (String path : Site.PAGES) {
                HttpResponse<String> answer = page("/" + language.tag() + path);

                assertThat(answer.statusCode()).as(path).isLessThan(500);
                assertThat(answer.body())
                        .as("%s in %s", path, language)
                        .contains("<html lang=\"" + language.tag() + "\"");
                assertThat(answer.body()).as("%s in %s", path, language).doesNotContainPattern(LEFTOVER);
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .contains("script-src 'self'");
            }
        }
    }

    @Test
    void everyProfileIsShown() {
        for (Organisation organisation : organisations()) {
            HttpResponse<String> answer = page("/uk/organisations/" + organisation.code());

            assertThat(answer.statusCode()).as(organisation.code().value()).isEqualTo(200);
            assertThat(answer.body()).as(organisation.code().value()).doesNotContainPattern(LEFTOVER);
            assertThat(answer.body().contains("Приклад, а не заява громади"))
                    .as("examples of %s are marked", organisation.code())
                    .isEqualTo(Words.isIllustrative(organisation.profile()));
        }
    }

    @Test
    void partnersAreExplainedForOrganisationsOfAllKinds() {
        List<Organisation> sample = organisations().stream()
                .filter(organisation -> organisation.id() % 9 == 0)
                .toList();
        for (Organisation organisation : sample) {
            HttpResponse<String> answer = page("/de/organisations/" + organisation.code() + "/partners");

            assertThat(answer.statusCode()).as(organisation.code().value()).isEqualTo(200);
            assertThat(answer.body()).as(organisation.code().value()).doesNotContainPattern(LEFTOVER);
        }
    }

    @Test
    void aListOfPartnersCanBeTakenAlongWithItsConditionsAndWeights() {
        String path = "/uk/organisations/UA18080150000022496/partners";
        String list = page(path + "?kind=municipality&country=DE&w-size=off&w-needs=more")
                .body();
        List<String> files = Pattern.compile("href=\"(/api/v1/[^\"]*/matches\\.[^\"]*)\"")
                .matcher(list)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .toList();

        assertThat(files).hasSize(3).allSatisfy(file -> {
            assertThat(file).contains("kind=municipality", "country=DE", "size%3A0", "lang=uk");
            assertThat(page(file).statusCode()).as(file).isEqualTo(200);
        });
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeUnderstood() {
        HttpResponse<String> answer = page("/en/search?q=clean+water&populationMin=12%2C4k&kind=alien");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"clean water\"", "value=\"12,4k\"", "role=\"alert\"");
    }

    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(page("/uk/search?populationMin=12%C2%A0400&populationMax=1.000.000")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void escapesWhatComesFromOutside() {
        HttpResponse<String> answer = page("/en/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&near=%3Cb%3E");

        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/uk/nope", "/xx/", "/uk/organisations/NOPE", "/uk/organisations/UA00000000000000000/partners"})
    void saysInWordsThatThereIsNoSuchPage(String path) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("role=\"search\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/search?page=99999999",
                "/en/search?page=x",
                "/en/search?near=abc",
                "/en/search?sort=alien",
                "/en/search?map=x",
                "/en/search?q=%00%01",
                "/en/search?area=nope&country=ZZZ&region=%C3%A4",
                "/en/search?withoutPartner=true&withoutPartner=false"
            })
    void odditiesAreNeverAFault(String path) {
        assertThat(page(path).statusCode()).isLessThan(500);
    }

    @Test
    void leavesNoLinkDead() {
        for (String path : Site.PAGES.subList(0, 6)) {
            Pattern.compile("href=\"(/[^\"#]*)")
                    .matcher(page("/en" + path).body())
                    .results()
                    .map(match -> match.group(1).replace("&amp;", "&"))
                    .distinct()
                    .limit(60)
                    .forEach(link -> assertThat(followed(link).statusCode())
                            .as("%s on %s", link, path)
                            .isIn(200, 400));
        }
    }

    /// What a link leads to, by way of the sign-in where only somebody with an account may go on.
    private HttpResponse<String> followed(String link) {
        HttpResponse<String> answer = page(link);
        return answer.statusCode() == 303
                ? page(answer.headers().firstValue("Location").orElseThrow())
                : answer;
    }

    @Test
    void refusesAFormOfAnotherSite() {
        HttpResponse<String> answer = server.send(
                "POST",
                "/uk/sign-in",
                "email=a%40b&password=c",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://elsewhere.example",
                "Accept",
                "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void doesNotLeadElsewhereAfterSigningIn() {
        HttpResponse<String> answer = server.send(
                "POST",
                "/uk/sign-in",
                "email=ravensburg%40example.org&password=" + Site.PASSWORD + "&next=https%3A%2F%2Felsewhere.example",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/uk" + Site.MUNICIPALITY);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void browsersMayKeepAssetsForEver() {
        String stylesheet = Pattern.compile("href=\"(/assets/[^\"]*mistok\\.css)\"")
                .matcher(page("/en").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        HttpResponse<String> answer = server.get(stylesheet);

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    }

    private HttpResponse<String> page(String path) {
        return server.get(path, "Accept", "text/html");
    }

    private List<Organisation> organisations() {
        return List.copyOf(server.bean(Index.class).current().organisations());
    }
}
