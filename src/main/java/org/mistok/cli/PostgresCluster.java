package org.mistok.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files of a database cluster: who may sign in (nobody without a password), in which encoding and collation.
final class PostgresCluster {
    private final PostgresHome home;
    private final RunAs runAs;

    PostgresCluster(PostgresHome home, RunAs runAs) {
        this.home = home;
        this.runAs = runAs;
    }

    boolean exists() {
        return Files.isDirectory(home.data());
    }

    /// All or nothing: the cluster appears under its name only when it is complete.
    void create() throws IOException, InterruptedException {
        PasswordFile.readOrCreate(home.superuserPassword());
        runAs.own(home.path());
        if (!initdb("C.UTF-8") && !initdb("C")) {
            throw new StartupFailure("PostgreSQL's initdb failed; its messages are in " + home.log());
        }
        Files.move(unfinished(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// @throws StartupFailure when another major version of PostgreSQL made the cluster
    void requireOurMajorVersion() throws IOException {
        String made = Files.readString(home.data().resolve("PG_VERSION")).strip();
        String ours = Versions.OF_THIS_BUILD.postgresqlMajor();
        if (!made.equals(ours)) {
            throw new StartupFailure("The data in " + home.data() + " were made by PostgreSQL " + made
                    + " and this Mistok brings PostgreSQL " + ours + ". Start the Mistok that made them, or use another"
                    + " place: --data-dir=<directory>");
        }
    }

    private boolean initdb(String locale) throws IOException, InterruptedException {
        PostgresPrograms.delete(unfinished());
        var command = new ArrayList<>(runAs.command(home.program("initdb").toString()));
        command.addAll(List.of(
                "--pgdata=" + unfinished(),
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + home.superuserPassword(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=" + locale));
        return process(command, home.log().toFile()).start().waitFor() == 0;
    }

    private Path unfinished() {
        return home.path().resolve("data.new");
    }

    /// A process that sees none of our environment (LC_*, PG*, LD_*), in a directory that its user may enter.
    static ProcessBuilder process(List<String> command, File log) {
        var builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }
}
