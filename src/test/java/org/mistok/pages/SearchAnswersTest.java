package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mistok.support.TestServer;

/// What the search page offers besides its results, without a browser.
class SearchAnswersTest {
    private static final Pattern DOWNLOAD = Pattern.compile("href=\"(/api/v1/organisations\\.[a-z]+\\?[^\"]+)\"");

    private final TestServer server = Site.server();

    @Test
    void theSameResultsCanBeTakenAlongInEveryForm() {
        String page = page("/uk/search?kind=hromada&populationMin=12%C2%A0400&band=20000-49999,50000-99999&near=50,30");

        Matcher link = DOWNLOAD.matcher(page);
        int links = 0;
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&");
            assertThat(address).contains("kind=hromada", "populationMin=12400", "lang=uk", "radiusKm=100");
            assertThat(server.get(address).statusCode()).as(address).isEqualTo(200);
            links++;
        }
        assertThat(links).isEqualTo(4);
    }

    @Test
    void bandsOfSizeNarrowAndStayChosen() {
        String page = page("/de/search?kind=hromada&band=100000-");

        assertThat(page).contains("value=\"100000-\" checked").contains("ab 100.000");
    }

    @Test
    void proposesWhatWasProbablyMeant() {
        String page = page("/en/search?q=edukation");

        assertThat(page).contains("Did you mean").contains("/en/search?q=education");
    }

    @Test
    void anEmptyResultNamesTheFilterToDropAndWhatThatWouldFind() {
        String page = page("/en/search?kind=hromada&country=PL");

        assertThat(page).contains("Without the filter “Poland”").contains("Without the filter “Ukrainian hromada”");
    }

    private String page(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
