package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.Sessions;

/// The pages behind a sign-in in a real Chromium. Without one the tests are skipped and say so; in CI they must run.
class SignedInPagesInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OF_ADMINISTRATORS = List.of(
            "/account",
            "/account/data",
            "/account/erase",
            "/coordination",
            "/coordination/second-factors",
            "/imports",
            "/trail",
            "/organisations/LT-15/edit",
            "/organisations/LT-15/confirmations",
            "/organisations/LT-15/withdrawal");

    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        boolean required = "true".equals(System.getenv("CI"));
        if (Browser.find() == null && !required) {
            System.out.println("Tests of signed-in pages are skipped: no Chromium found.");
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

    @Test
    void everyPageIsAccessibleOnEveryScreen() {
        String token = Objects.requireNonNull(
                        Site.server().bean(Sessions.class).open("administrator@example.org", Site.PASSWORD))
                .token();
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.chromium().newContext()) {
            context.setExtraHTTPHeaders(Map.of("Cookie", "mistok-session=" + token));
            Page page = context.newPage();
            for (String path : OF_ADMINISTRATORS) {
                page.navigate(Site.server().uri("/de" + path).toString());
                assertThat(page.url()).as("signed in").contains(path);
                for (int width : new int[] {1280, 390}) {
                    page.setViewportSize(width, 900);
                    if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                        found.add(path + " is wider than " + width);
                    }
                }
                found.addAll(violations(path, new AxeBuilder(page).withTags(RULES)));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                found.addAll(violations(path + " dark", new AxeBuilder(page).withRules(List.of("color-contrast"))));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> violations(String path, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> path + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
