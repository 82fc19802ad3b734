package org.mistok.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Finds the database that an import goes to: the one that the settings name; else the demo's, by the PostgreSQL of the
/// service that runs on the data directory, or by one started for the import.
final class ImportDatabase {
    private static final String URL = "datasources.default.url";
    private static final String USERNAME = "datasources.default.username";
    private static final String PASSWORD = "datasources.default.password";
    private static final long PATIENCE_SECONDS = 60;
    private static final long POLL_MILLISECONDS = 200;

    private final Launch launch;

    ImportDatabase(Launch launch) {
        this.launch = launch;
    }

    /// A migrated database, and the settings that lead the service to it where they are not set already.
    record Found(DataSource source, Map<String, Object> settings) {}

    /// What is started for it is stopped with the launch.
    Found open(Path dataDirectory) throws Exception {
        Service settings = Service.configure(Map.of());
        launch.shutdown().add(settings::close);
        if (settings.hasSetting(URL)) {
            PGSimpleDataSource source =
                    source(settings.setting(URL), settings.setting(USERNAME), settings.setting(PASSWORD));
            return new Found(migrated(source), Map.of());
        }
        DataDirectory directory = DataDirectory.findFree(dataDirectory);
        return directory == null ? ofRunningService(dataDirectory) : started(directory);
    }

    private Found started(DataDirectory directory) throws Exception {
        launch.shutdown().add(directory::close);
        PostgresServer server = PostgresServer.start(directory.postgres(), Durability.DURABLE, launch.progress());
        launch.shutdown().add(server::close);
        Map<String, Object> settings = DemoDatabase.prepare(server);
        return new Found(migrated(source(settings)), settings);
    }

    private static PGSimpleDataSource source(Map<String, Object> settings) {
        return source(
                String.valueOf(settings.get(URL)),
                String.valueOf(settings.get(USERNAME)),
                String.valueOf(settings.get(PASSWORD)));
    }

    private Found ofRunningService(Path dataDirectory) throws Exception {
        PostgresHome home =
                new PostgresHome(dataDirectory.toAbsolutePath().normalize().resolve("postgresql"));
        launch.progress().say("A Mistok runs on " + dataDirectory + "; importing into its database.");
        Map<String, Object> settings = Map.of(
                URL,
                "jdbc:postgresql://127.0.0.1:" + awaitPort(home) + "/" + DemoDatabase.NAME,
                USERNAME,
                DemoDatabase.NAME,
                PASSWORD,
                password(home));
        PGSimpleDataSource source = source(settings);
        requireMigrated(source);
        return new Found(source, settings);
    }

    /// A service that has only just begun to start is waited for.
    private static int awaitPort(PostgresHome home) throws IOException, InterruptedException {
        PostgresProcesses processes = new PostgresProcesses(home);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Files.isDirectory(home.path()) && System.nanoTime() < deadline) {
            @Nullable Integer port = processes.readyPort();
            if (port != null && Files.exists(home.servicePassword())) {
                return port;
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        throw new StartupFailure("The Mistok that uses this data directory runs no PostgreSQL in it."
                + " If it is \"mistok serve\", name its database: DATASOURCES_DEFAULT_URL, DATASOURCES_DEFAULT_USERNAME,"
                + " DATASOURCES_DEFAULT_PASSWORD.");
    }

    private static String password(PostgresHome home) throws IOException {
        try {
            return Files.readString(home.servicePassword()).strip();
        } catch (AccessDeniedException e) {
            throw new StartupFailure(
                    "The password in " + home.servicePassword()
                            + " may not be read by this user. Import as the user who runs the service.",
                    e);
        }
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            if (!user.isEmpty()) {
                source.setUser(user);
                source.setPassword(password);
            }
            source.setApplicationName("mistok import");
            return source;
        } catch (IllegalArgumentException e) {
            throw StartupFailure.usage("DATASOURCES_DEFAULT_URL is '" + url
                    + "'; expected is an address such as jdbc:postgresql://localhost:5432/mistok.");
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load();
    }

    private static DataSource migrated(PGSimpleDataSource source) {
        try {
            flyway(source).migrate();
            return source;
        } catch (FlywayException e) {
            throw DatabaseFailure.explain(e);
        }
    }

    /// The tables of a running service are not changed from under it.
    private static void requireMigrated(DataSource source) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (flyway(source).info().pending().length > 0) {
            if (System.nanoTime() > deadline) {
                throw new StartupFailure("The Mistok that runs there is older than this one and its database lacks what"
                        + " an import needs. Restart it with this version first.");
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
    }
}
