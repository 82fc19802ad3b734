package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages in a real Chromium. Without one the tests are skipped and say so; in CI they must run.
class PagesInBrowserTest {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Names a folder for pictures of all pages, for people to look at; none are taken otherwise.
    private static final String PICTURES = System.getenv("MISTOK_SCREENSHOTS");

    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        boolean required = "true".equals(System.getenv("CI"));
        if (Browser.find() == null && !required) {
            System.out.println("Page tests are skipped: no Chromium found. Install Debian's package chromium, or name "
                    + "the executable in the environment variable CHROMIUM.");
        }
        assumeTrue(required || Browser.find() != null, "no Chromium");
        browser = Browser.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /// All in Ukrainian; in German, whose words are the longest, one of each kind.
    static Stream<Arguments> pages() {
        return Stream.concat(
                Site.PAGES.stream().filter(path -> !Site.ALIKE.contains(path)).map(path -> Arguments.of("uk", path)),
                Site.OF_EACH_KIND.stream().map(path -> Arguments.of("de", path)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleOnEveryScreenAndWithinItsPolicy(String language, String path) {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address(language, path));
            for (int width : new int[] {WIDE, PHONE}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                assertThat(overflow(page, width))
                        .as("wider than the screen of %s", width)
                        .isZero();
                assertThat(violations(new AxeBuilder(page).withTags(RULES)))
                        .as("light, %s", width)
                        .isEmpty();
                picture(page, language, path, width);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(violations(new AxeBuilder(page).withRules(List.of("color-contrast"))))
                    .as("dark")
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void searchesAndNarrowsWithoutAScript() {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(address("uk", ""));
            page.locator("#q").fill("Бережани");
            page.locator("#q").press("Enter");
            page.locator(".hit a").first().click();
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Бережан");

            page.navigate(address("en", "/search"));
            String before = page.locator("#count").textContent();
            page.locator("#kind-diaspora").check();
            page.locator(".facetform button").click();
            assertThat(page.locator("#count").textContent())
                    .isNotEqualTo(before)
                    .contains("diaspora");
            assertThat(page.url()).contains("kind=diaspora");
        }
    }

    @Test
    void weighsWithoutAScript() {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(address("en", Site.HROMADA + "/partners"));
            assertThat(page.locator(".match").count()).isEqualTo(20);
            page.locator("label:has(#w-language-off)").click();
            page.locator(".weights button").click();
            assertThat(page.url()).contains("w-language=off");
            PlaywrightAssertions.assertThat(page.locator("#results > .note").first())
                    .containsText("your own weights");
        }
    }

    @Test
    void swapsResultsInPlaceAndKeepsTheFocus() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("en", "/search?q=water"));
            page.locator("#kind-hromada").focus();
            page.locator("#kind-hromada").check();
            page.waitForURL(Pattern.compile(".*kind=hromada.*"));
            PlaywrightAssertions.assertThat(page.locator("#status")).containsText("hromada");
            PlaywrightAssertions.assertThat(page.locator("#kind-hromada")).isFocused();
            assertThat(page.url()).contains("q=water").doesNotContain("populationMin");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void weighsInPlace() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(address("en", Site.MUNICIPALITY + "/partners?kind=hromada"));
            page.locator("label:has(#w-needs-off)").click();
            page.waitForURL(Pattern.compile(".*w-needs=off.*"));
            PlaywrightAssertions.assertThat(page.locator("#results > .note").first())
                    .containsText("your own weights");
            assertThat(page.url()).contains("kind=hromada").doesNotContain("usual");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void suggestsNamesByKeyboard() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(address("en", ""));
            // At once, so that no later list of a longer text takes the choice away again.
            page.locator("#q").fill("Zvia");
            page.locator("#q-list [role=option]").first().waitFor();
            page.locator("#q").press("ArrowDown");
            PlaywrightAssertions.assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-list-0");
            page.locator("#q").press("Enter");
            page.waitForURL(Pattern.compile(".*/en/organisations/UA.*"));
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Zviahel");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsInAndOut(boolean script) {
        try (BrowserContext context = context(script)) {
            Page page = context.newPage();
            page.navigate(address("de", "/sign-in"));
            page.locator("main [name=email]").fill("ravensburg@example.org");
            page.locator("main [name=password]").fill("wrong");
            page.locator("main form .btn").first().click();
            PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("main [name=email]").inputValue()).isEqualTo("ravensburg@example.org");

            page.locator("main [name=password]").fill(Site.PASSWORD);
            page.locator("main form .btn").first().click();
            PlaywrightAssertions.assertThat(page.locator(".top > .wrap > .who")).containsText("Ravensburg");
            assertThat(page.url()).endsWith("/de" + Site.MUNICIPALITY);

            page.locator(".top > .wrap > .who button").click();
            PlaywrightAssertions.assertThat(page.locator(".top > .wrap > .who")).containsText("Anmelden");
        }
    }

    private static BrowserContext context(boolean script) {
        return browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(WIDE, 900));
    }

    private static String address(String language, String path) {
        return Site.server().uri("/" + language + path).toString();
    }

    /// What the console and the policy complain of. That the page itself is an error is none of it.
    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            boolean ownStatus = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url());
            if (List.of("error", "warning").contains(message.type()) && !ownStatus) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        return complaints;
    }

    /// Pixels by which the page is wider than the device.
    private static int overflow(Page page, int width) {
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        return Math.max(0, needed - width);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(PagesInBrowserTest::described)
                .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }

    private static void picture(Page page, String language, String path, int width) {
        if (PICTURES != null) {
            String name = language + path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name))
                    .setFullPage(true));
        }
    }
}
