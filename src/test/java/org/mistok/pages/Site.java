package org.mistok.pages;

import java.util.List;
import java.util.Set;
import org.mistok.support.TestServer;

/// The whole service with the fixtures in it, for tests that look at pages.
final class Site {
    static final String PASSWORD = TestServer.PASSWORD;
    static final String HROMADA = "/organisations/UA61040030000060956";
    static final String MUNICIPALITY = "/organisations/DE-08436064";
    static final String DIASPORA = "/organisations/org-padura-union";

    /// Every page there is, and every state of a page that looks different.
    static final List<String> OF_EACH_KIND = List.of(
            "",
            "/search?q=water&kind=hromada&area=water",
            HROMADA,
            MUNICIPALITY + "/partners?w-needs=more&w-size=off&kind=hromada",
            "/calls",
            "/try",
            HROMADA + "/claim",
            "/partnerships?type=project",
            "/partnerships/1",
            "/indicators",
            "/scores");

    static final List<String> PAGES = List.of(
            "",
            "/search",
            "/search?q=water&kind=hromada&area=water",
            "/search?q=xyzzyqwertz&kind=hromada",
            "/search?populationMin=12%2C4k&q=water",
            HROMADA,
            MUNICIPALITY,
            DIASPORA,
            HROMADA + "/partners",
            HROMADA + "/partners?flagged=true",
            MUNICIPALITY + "/partners?w-needs=more&w-size=off&kind=hromada",
            DIASPORA + "/partners",
            "/calls",
            "/proposals",
            "/partnerships",
            "/partnerships?type=project&country=DE&state=dormant",
            "/partnerships/1",
            "/partnerships/999999",
            "/indicators",
            "/indicators?at=2020-01-01",
            HROMADA + "/partners?call=polaris-2025",
            MUNICIPALITY + "/partners?call=nakoppa",
            "/sign-in",
            "/try",
            "/reset",
            "/reset/new?token=x",
            "/still-right?token=x",
            HROMADA + "/claim",
            "/scores",
            "/about",
            "/accessibility",
            "/open-data",
            "/no-such-page",
            "/organisations/UA00000000000000000");

    /// Those that differ from others of the list by their data alone: asked, but not looked at in a browser, where
    /// a
    /// long list of partners takes half a minute.
    static final Set<String> ALIKE = Set.of(
            MUNICIPALITY + "/partners?w-needs=more&w-size=off&kind=hromada",
            DIASPORA + "/partners",
            HROMADA + "/partners?call=polaris-2025");

    private Site() {}

    static TestServer server() {
        return TestServer.shared();
    }
}
