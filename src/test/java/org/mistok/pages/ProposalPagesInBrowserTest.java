package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Joint proposals in a real browser, signed in.
class ProposalPagesInBrowserTest {
    private static final int PHONE = 390;
    private static final int WIDE = 1280;

    private static Browser browser;

    private final ProposalPagesTest site = new ProposalPagesTest();

    @BeforeAll
    static void startTheBrowser() {
        assumeTrue("true".equals(System.getenv("CI")) || Browser.find() != null, "no Chromium");
        browser = Browser.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "list", "timeline", "one", "edit", "new"})
    void isAccessibleOnEveryScreen(String which) {
        String one = site.busy();
        String path = switch (which) {
            case "one" -> one;
            case "edit" -> one + "/edit";
            case "new" -> "/en/proposals/new";
            default -> "/en/proposals?view=" + which;
        };
        try (BrowserContext context = context(site.lead)) {
            Page page = context.newPage();
            page.navigate(address(path.replace("/en/", "/uk/")));
            for (int width : new int[] {WIDE, PHONE}) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "proposal-" + which + "-" + width + ".png")));
                int needed = (int) page.evaluate("document.documentElement.scrollWidth");
                assertThat(needed).as("width of %s", which).isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page)
                                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                        .analyze()
                                        .getViolations()
                                        .stream()
                                        .map(ProposalPagesInBrowserTest::described)
                                        .toList())
                        .as("%s at %s", which, width)
                        .isEmpty();
            }
        }
    }

    private static String described(Rule rule) {
        return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
    }

    @Test
    void twoBrowsersEditOneProposalAndNothingIsLost() {
        String path = site.busy() + "/edit";
        try (BrowserContext mine = context(site.lead);
                BrowserContext theirs = context(site.partner)) {
            Page first = mine.newPage();
            Page second = theirs.newPage();
            first.navigate(address(path));
            second.navigate(address(path));
            first.locator("#summary").fill("What the lead wrote");
            first.locator("main form > button.btn").click();
            second.locator("#summary").fill("What the partner wrote");
            second.locator("main form > button.btn").click();
            PlaywrightAssertions.assertThat(second.locator("main")).containsText("What the lead wrote");
            PlaywrightAssertions.assertThat(second.locator("#summary")).hasValue("What the partner wrote");
            second.locator("main form > button.btn").click();
            PlaywrightAssertions.assertThat(second.locator("main")).containsText("What the partner wrote");
        }
    }

    private static BrowserContext context(String cookie) {
        BrowserContext context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDE, 900));
        String[] parts = cookie.split("=", 2);
        context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(address("/"))));
        return context;
    }

    private static String address(String path) {
        return ProposalPagesTest.SERVER.uri(path).toString();
    }
}
