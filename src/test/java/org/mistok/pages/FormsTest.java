package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.support.TestServer;

/// The forms for profiles, as a browser without scripts uses them.
class FormsTest {
    private static final String EDIT = "/en/organisations/LT-15/edit";
    private static final String MEMBER = "druskininkai@example.org";
    private static final Pattern INPUT =
            Pattern.compile("<input (?:id=\"[^\"]*\" |type=\"hidden\" )+name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern CHOSEN = Pattern.compile(
            "<select [^>]*name=\"([^\"]+)\"(?:(?!</select>).)*?value=\"([^\"]*)\" selected", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static TestServer server() {
        return Site.server();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "de", "pl", "fr"})
    void showsPartnersToSomebodyWithoutAnAccount(String language) {
        HttpResponse<String> answer = post("/" + language + "/try", "", draft());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("class=\"match\"").doesNotContain("-unregistered\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void proposesAreasForANeedInItsOwnWordsWithTheWordsThatLedThere() {
        Map<String, String> form = draft();
        form.put("needs[0].area", "");
        form.put("needs[0].text", "A generator for our hospital");

        HttpResponse<String> answer = post("/en/try", "", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose an area, or one of those proposed.")
                .contains("href=\"#needs[0].area\"")
                .contains("value=\"needs[0].area=backup-power\"")
                .contains("generator</small>")
                .contains("A generator for our hospital</textarea>")
                .contains("<title>Error: ");
    }

    @Test
    void choosesNoAudienceBeforeThereIsAnArea() {
        assertThat(server().get("/en/try").body())
                .containsPattern("name=\"needs\\[0]\\.audience\"[^>]*>\\s*<option value=\"\" selected>");
    }

    @Test
    void takesAProposedArea() {
        Map<String, String> form = draft();
        form.put("needs[0].area", "");
        form.put("take", "needs[0].area=backup-power");

        assertThat(post("/en/try", "", form).body())
                .contains("value=\"backup-power\" selected")
                .contains("could be a target")
                .contains("value=\"registered\" selected");
    }

    @Test
    void proposesWhileSomebodyTypes() {
        HttpResponse<String> answer =
                post("/uk/areas/proposals/needs/0", "", Map.of("needs[0].text", "Потрібен новий сміттєвоз"));

        assertThat(answer.body()).contains("needs[0].area=waste-collection").contains("сміттєвоз");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToDo() {
        Map<String, String> form = draft();
        form.put("population", "many");
        form.put("kind", "");

        assertThat(post("/en/try", "", form).body())
                .contains("Write a whole number, such as 12,400.")
                .contains("value=\"many\"")
                .contains("Choose who you are.");
    }

    @Test
    void escapesWhatWasTyped() {
        Map<String, String> form = draft();
        form.put("name", "\"><script>alert(1)</script>");
        form.put("kind", "");

        assertThat(post("/en/try", "", form).body()).doesNotContain("<script>alert");
    }

    @Test
    void asksWhoIsNotSignedInToSignInFirst() {
        HttpResponse<String> answer = server().get(EDIT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/en/sign-in?next=" + EDIT));
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionHasEnded() {
        HttpResponse<String> answer = post(EDIT, "", statement("Our night shelter for hikers"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("action=\"" + EDIT + "\"")
                .contains("value=\"Our night shelter for hikers\"")
                .contains("/en/sign-in");
    }

    @Test
    void savesAndShowsTheProfileAndRefusesTheVersionBefore() {
        String cookie = cookie();
        Map<String, String> first = standing(cookie);
        Map<String, String> second = new TreeMap<>(first);
        first.put("capacity", "7");
        second.put("capacity", "8");

        assertThat(post(EDIT, cookie, first).statusCode()).isEqualTo(303);
        HttpResponse<String> late = post(EDIT, cookie, second);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody else has saved changes")
                .contains(": 7</li>")
                .contains(": 8</li>");

        second.put("version", version(late.body()));
        assertThat(post(EDIT, cookie, second).statusCode()).isEqualTo(303);
        assertThat(server().get(EDIT, "Cookie", cookie).body())
                .contains("name=\"capacity\"")
                .contains("value=\"8\"");
    }

    @Test
    void refusesMembersOfOthers() {
        assertThat(server().get("/en" + Site.HROMADA + "/edit", "Cookie", cookie())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormOfAnotherSite() {
        HttpResponse<String> answer = server().send(
                        "POST",
                        EDIT,
                        "version=1",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://elsewhere.example",
                        "Cookie",
                        cookie());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String cookie() {
        HttpResponse<String> answer =
                post("/en/sign-in", "", Map.of("email", MEMBER, "password", Site.PASSWORD, "next", ""));
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static String version(String page) {
        Matcher found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Everything that stands in the form as it is shown to the member, as a browser would send it.
    private static Map<String, String> standing(String cookie) {
        HttpResponse<String> shown = server().get(EDIT, "Cookie", cookie);
        assertThat(shown.statusCode()).isEqualTo(200);
        Map<String, String> form = new TreeMap<>();
        find(INPUT, shown.body(), form);
        find(TEXT, shown.body(), form);
        find(CHOSEN, shown.body(), form);
        return form;
    }

    private static void find(Pattern pattern, String page, Map<String, String> form) {
        Matcher found = pattern.matcher(page);
        while (found.find()) {
            form.put(
                    found.group(1),
                    found.group(2).replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&"));
        }
    }

    private static Map<String, String> statement(String text) {
        Map<String, String> form = new TreeMap<>();
        form.put("version", "1");
        form.put("needs[0].text", text);
        form.put("needs[0].language", "en");
        form.put("needs[0].area", "tourist-routes");
        return form;
    }

    private static Map<String, String> draft() {
        Map<String, String> form = new TreeMap<>();
        form.put("kind", "hromada");
        form.put("name", "");
        form.put("country", "UA");
        form.put("region", "UA61");
        form.put("population", "12 400");
        form.put("languages[0].language", "uk");
        form.put("languages[0].level", "native");
        form.put("needs[0].text", "Нам потрібен генератор");
        form.put("needs[0].language", "uk");
        form.put("needs[0].area", "backup-power");
        form.put("needs[0].urgency", "high");
        form.put("needs[0].audience", "");
        form.put("offers[0].text", "");
        return form;
    }

    private static HttpResponse<String> post(String path, String cookie, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return server().send(server().request(
                        path,
                        "Accept",
                        "text/html",
                        "Cookie",
                        "a=b; " + cookie,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
