package org.mistok.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL server of our own. It listens on loopback only and lets nobody in without a password.
///
/// It runs in a session of its own, so that Ctrl-C reaches Mistok alone, and Mistok can finish its requests first.
public final class PostgresServer implements AutoCloseable {
    /// The role that may do everything.
    public static final String SUPERUSER = "postgres";

    private static final int ATTEMPTS = 3;
    private static final int LOG_LINES_SHOWN = 5;
    private static final long LOG_BYTES_KEPT = 10_000_000;
    private static final long POLL_MILLISECONDS = 10;

    private final PostgresHome home;
    private final Durability durability;
    private final RunAs runAs;
    private final PostgresProcesses processes;
    private final int port;
    private volatile Process process;

    private PostgresServer(PostgresHome home, Durability durability, RunAs runAs)
            throws IOException, InterruptedException {
        this.home = home;
        this.durability = durability;
        this.runAs = runAs;
        this.processes = new PostgresProcesses(home);
        this.port = freePort();
        this.process = launch();
    }

    /// Starts the server, and first makes what is missing: programs, cluster, passwords. To be called by the holder
    /// of
    /// the
    /// data directory only: a server that an earlier run left behind is shut down.
    ///
    /// @throws StartupFailure when it does not come up; the message ends with the last lines of its log
    public static PostgresServer start(PostgresHome home, Durability durability, Progress progress) throws Exception {
        return start(home, durability, RunAs.whatWorksHere(), progress);
    }

    static PostgresServer start(PostgresHome home, Durability durability, RunAs runAs, Progress progress)
            throws Exception {
        Files.createDirectories(home.path());
        shortenLog(home);
        if (!PostgresPrograms.areUnpacked(home)) {
            progress.step(
                    "Unpacking PostgreSQL " + Versions.OF_THIS_BUILD.postgresql(), () -> PostgresPrograms.unpack(home));
        }
        runAs.own(home.path());
        runAs.requireReadable(home.program("postgres"));
        var cluster = new PostgresCluster(home, runAs);
        if (!cluster.exists()) {
            progress.step("Creating the database cluster", cluster::create);
        }
        cluster.requireOurMajorVersion();
        return progress.step("Starting PostgreSQL", () -> firstThatStarts(home, durability, runAs));
    }

    /// Where a database of this server is found.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The password of [#SUPERUSER].
    public String superuserPassword() throws IOException {
        return PasswordFile.readOrCreate(home.superuserPassword());
    }

    /// The password that the service signs in with.
    String servicePassword() throws IOException {
        return PasswordFile.readOrCreate(home.servicePassword());
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /// Waits until the server ends.
    ///
    /// @return its exit status
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /// Starts a server that has ended, on the same port, so that connection pools find it.
    void startAgain() throws IOException, InterruptedException {
        process = launch();
    }

    /// Shuts the server down and waits for it.
    @Override
    public void close() throws IOException, InterruptedException {
        PostgresProcesses.stop(process.toHandle());
    }

    /// A free port can be taken by somebody else before the server binds it: hence more than one attempt.
    private static PostgresServer firstThatStarts(PostgresHome home, Durability durability, RunAs runAs)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return new PostgresServer(home, durability, runAs);
            } catch (StartupFailure _) {
                continue;
            }
        }
        return new PostgresServer(home, durability, runAs);
    }

    private Process launch() throws IOException, InterruptedException {
        processes.clear();
        Process launched =
                PostgresCluster.process(command(), home.log().toFile()).start();
        while (!processes.isReady(launched.toHandle())) {
            if (!launched.isAlive()) {
                throw new StartupFailure("PostgreSQL ended with status " + launched.exitValue()
                        + " instead of starting. The end of " + home.log() + ":\n" + endOfLog());
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        return launched;
    }

    private List<String> command() {
        var command =
                new ArrayList<>(runAs.command("setsid", home.program("postgres").toString()));
        command.addAll(List.of("-D", home.data().toString()));
        Stream.concat(settings().stream(), durability.settings().stream()).forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        return command;
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    private String endOfLog() throws IOException {
        List<String> lines = new String(Files.readAllBytes(home.log()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private static void shortenLog(PostgresHome home) throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LOG_BYTES_KEPT) {
            Files.delete(home.log());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
