package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.organisation.Organisations;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// The whole service with the fixtures in it, for tests that look at pages.
final class Site {
    static final String PASSWORD = "only-for-tests";
    static final String HROMADA = "/organisations/UA61040030000060956";
    static final String MUNICIPALITY = "/organisations/DE-08436064";
    static final String DIASPORA = "/organisations/org-padura-union";

    /// Every page there is, and every state of a page that looks different.
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
            "/sign-in",
            "/scores",
            "/about",
            "/accessibility",
            "/open-data",
            "/no-such-page",
            "/organisations/UA00000000000000000");

    private Site() {}

    static TestServer server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = start();

        private static TestServer start() {
            TestServer server = TestServer.start();
            Fixtures fixtures = Fixtures.read(Path.of("fixtures"));
            server.bean(FixtureLoader.class).load(fixtures);
            server.bean(FixtureLoader.class).openAccounts(fixtures, PASSWORD);
            waitForTheIndex(server);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "site"));
            return server;
        }

        private static void waitForTheIndex(TestServer server) {
            long expected = server.bean(Organisations.class).count();
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (server.bean(Index.class).current().organisations().size() < expected) {
                assertThat(System.nanoTime())
                        .as("the index follows the register")
                        .isLessThan(deadline);
                pause();
            }
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
