package org.mistok.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mistok.account.FirstAdministrator;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.PublicAddress;

/// One run of `demo` or `serve`: what it tells, what it has to stop, and how it ends.
final class Launch {
    private static final double MILLISECONDS_PER_SECOND = TimeUnit.SECONDS.toMillis(1);

    private final Progress progress;
    private final Shutdown shutdown;

    private Launch(Progress progress, Shutdown shutdown) {
        this.progress = progress;
        this.shutdown = shutdown;
    }

    /// What a command does; everything it registers with [#shutdown] is stopped when it fails.
    interface Command {
        void run(Launch launch) throws Exception;
    }

    static int run(Command command) throws Exception {
        var launch = new Launch(new Progress(System.out), Shutdown.atExit());
        try {
            command.run(launch);
            return 0;
        } finally {
            launch.shutdown.run();
        }
    }

    Progress progress() {
        return progress;
    }

    Shutdown shutdown() {
        return shutdown;
    }

    /// Connects, migrates.
    void prepare(Service service) throws Exception {
        shutdown.add(service::close);
        try {
            progress.step("Preparing the service", service::prepare);
        } catch (RuntimeException e) {
            throw DatabaseFailure.explain(e);
        }
    }

    /// Opens the port, says where and with which accounts, and stays until the process is asked to end.
    void serve(Service service, List<DemoAccount> accounts, ServiceOptions options) throws Exception {
        EmbeddedServer server = progress.step("Opening the index", service::open);
        if (options.stopWhenReady()) {
            progress.say("Ready after " + sinceStart() + "; stopping, as asked.");
            return;
        }
        progress.say("");
        progress.say("Mistok is ready: http://localhost:" + server.getPort() + "/   (after " + sinceStart() + ")");
        for (DemoAccount account : accounts) {
            progress.say(
                    "  " + account.role() + ": sign in as " + account.signIn() + ", password " + account.password());
        }
        offerAdministration(service);
        progress.say("Ctrl-C stops it.");
        new CountDownLatch(1).await();
    }

    /// An installation that nobody administers yet prints a link that makes one person its administrator.
    private void offerAdministration(Service service) {
        String token = service.context().getBean(FirstAdministrator.class).token();
        if (token != null) {
            String link = service.context()
                    .getBean(PublicAddress.class)
                    .of(InterfaceLanguage.EN, "/first-administrator?token=" + token);
            progress.say(
                    "There is no administrator yet. Whoever opens this link becomes it; it works once, for a day:");
            progress.say("  " + link);
        }
    }

    private static String sinceStart() {
        long startedAt =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        return (System.currentTimeMillis() - startedAt) / MILLISECONDS_PER_SECOND + " s";
    }
}
