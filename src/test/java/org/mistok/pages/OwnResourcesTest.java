package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mistok.support.TestServer;

/// No page makes the browser contact anybody but this service. A reader may follow a link to the source of a statement;
/// then the other side is not told which page it stood on.
class OwnResourcesTest {
    /// What a browser loads or sends by itself, or at a click on a button.
    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|img|iframe|object|embed|video|audio|source|track|link|form|input|button|use|image|base)\\b[^>]*?\\s"
                    + "(?:src|srcset|href|action|formaction|data|poster|ping|xlink:href)=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("<meta[^>]*http-equiv=\"?refresh", Pattern.CASE_INSENSITIVE);
    private static final Pattern PINGED = Pattern.compile("<a\\b[^>]*\\sping=");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[a-z0-9][a-z0-9.-]+\\.[a-z]{2,}");
    private static final Pattern OTHERS = Pattern.compile("(?:https?|wss?):|\\*|data:");

    private final TestServer server = Site.server();

    static Stream<String> pages() {
        return Stream.concat(
                Site.PAGES.stream().map(path -> "/uk" + path),
                Stream.of("/de/search", "/swagger-ui", "/api/v1/nothing"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingThatIsLoadedIsOurOwn(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");

        List<String> loaded = LOADED.matcher(answer.body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(loaded).allMatch(address -> isOwn(address));
        assertThat(answer.body()).doesNotContainPattern(REFRESH).doesNotContainPattern(PINGED);
        assertThat(answer.headers().firstValue("Link").orElse("")).doesNotContain("://");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePolicyNamesNobodyElse(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy).startsWith("default-src 'none'");
        assertThat(policy.replace("img-src 'self' data:", "")).doesNotContainPattern(OTHERS);
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void scriptAndStylesheetNameNobodyElse() {
        for (String file : List.of("mistok.js", "mistok.css")) {
            assertThat(server.get("/assets/0/" + file).body()).as(file).doesNotContainPattern(ADDRESS);
        }
    }

    @Test
    void onlyTheSessionsCookieIsSet() {
        for (String path : Site.PAGES) {
            assertThat(server.get("/uk" + path, "Accept", "text/html").headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static boolean isOwn(String address) {
        return address.startsWith("#")
                || address.isEmpty()
                || address.startsWith("?")
                || (!address.startsWith("//") && !address.contains(":"));
    }
}
