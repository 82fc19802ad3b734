package org.mistok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The processes of a PostgreSQL server, found from the outside, and the signals it understands.
final class PostgresProcesses {
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(10);
    private static final Duration CHILDREN_NOTICE = Duration.ofSeconds(5);
    private static final long POLL_MILLISECONDS = 20;

    private final PostgresHome home;

    PostgresProcesses(PostgresHome home) {
        this.home = home;
    }

    /// Ends whatever an earlier run left on the cluster, so that the next start finds it free. To be called only by
    /// the
    /// holder of the data directory.
    ///
    /// A server whose service was killed is asked to shut down. The children of a server that was itself killed
    /// leave by themselves; those that do not are killed, because they hold the shared memory of the dead. A
    /// process id file that survives all this is stale, whatever process may have that number now.
    void clear() throws IOException, InterruptedException {
        @Nullable ProcessHandle server = server();
        if (server != null) {
            stop(server);
        }
        long deadline = System.nanoTime() + CHILDREN_NOTICE.toNanos();
        while (!all().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLISECONDS);
        }
        for (ProcessHandle process : all()) {
            process.destroyForcibly();
            awaitEnd(process, IMMEDIATE_SHUTDOWN);
        }
        Files.deleteIfExists(home.pidFile());
    }

    /// Shuts a server down: open transactions are rolled back, everything answered as saved is on disk.
    static void stop(ProcessHandle server) throws IOException, InterruptedException {
        signal(server, "INT");
        if (awaitEnd(server, FAST_SHUTDOWN)) {
            return;
        }
        signal(server, "QUIT");
        if (!awaitEnd(server, IMMEDIATE_SHUTDOWN)) {
            server.destroyForcibly();
            awaitEnd(server, IMMEDIATE_SHUTDOWN);
        }
    }

    /// The line of `postmaster.pid` that says `ready` once connections are accepted.
    boolean isReady(ProcessHandle server) throws IOException {
        List<String> lines = pidFileLines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(server.pid()))
                && lines.get(7).strip().equals("ready");
    }

    /// Whether a server works on the cluster, whoever started it.
    boolean isRunning() throws IOException {
        return server() != null;
    }

    /// On which port a server takes connections for this cluster, whoever started it; null when none does.
    @Nullable
    Integer readyPort() throws IOException {
        ProcessHandle server = server();
        return server == null || !isReady(server)
                ? null
                : Integer.valueOf(pidFileLines().get(3).strip());
    }

    private @Nullable ProcessHandle server() throws IOException {
        List<String> lines = pidFileLines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[1-9][0-9]{0,9}")) {
            return null;
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        return process.filter(this::isOurs).orElse(null);
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksInOurCluster).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return Files.isDirectory(Path.of("/proc/self"))
                ? worksInOurCluster(process)
                : process.info().command().orElse("").endsWith("/postgres");
    }

    /// Every process of a server has the cluster as its working directory.
    private boolean worksInOurCluster(ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(workingDirectory).equals(home.data().toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> pidFileLines() throws IOException {
        return Files.exists(home.pidFile()) ? Files.readAllLines(home.pidFile()) : List.of();
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
