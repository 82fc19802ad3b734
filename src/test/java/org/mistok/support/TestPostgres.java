package org.mistok.support;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.mistok.cli.DataDirectory;
import org.mistok.cli.Durability;
import org.mistok.cli.PostgresServer;
import org.mistok.cli.Progress;
import org.mistok.cli.StartupFailure;

/// The one PostgreSQL server of a test run, with a migrated template to copy databases from. Starts when first needed
/// and
/// stops with the test run; its cluster stays in `target` and is used again.
final class TestPostgres {
    static final String ROLE = "mistok";
    static final String PASSWORD = "mistok";
    private static final String TEMPLATE = "migrated_template";

    private final PostgresServer server;

    private TestPostgres(PostgresServer server) throws SQLException, IOException {
        this.server = server;
        dropWhatEarlierRunsLeft();
        execute(
                "DROP ROLE IF EXISTS " + ROLE,
                "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE " + TEMPLATE + " OWNER " + ROLE);
        Flyway.configure()
                .dataSource(jdbcUrl(TEMPLATE), ROLE, PASSWORD)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    static TestPostgres running() {
        return Holder.POSTGRES;
    }

    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    void createMigrated(String database) throws SQLException, IOException {
        execute("CREATE DATABASE " + database + " OWNER " + ROLE + " TEMPLATE " + TEMPLATE + " STRATEGY file_copy");
    }

    void createEmpty(String database) throws SQLException, IOException {
        execute("CREATE DATABASE " + database + " OWNER " + ROLE);
    }

    void drop(String database) throws SQLException, IOException {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private void dropWhatEarlierRunsLeft() throws SQLException, IOException {
        for (String database : databases()) {
            drop(database);
        }
    }

    private List<String> databases() throws SQLException, IOException {
        List<String> databases = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'")) {
            while (rows.next()) {
                databases.add(rows.getString(1));
            }
        }
        return databases;
    }

    private synchronized void execute(String... statements) throws SQLException, IOException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl("postgres"), PostgresServer.SUPERUSER, server.superuserPassword());
    }

    private static final class Holder {
        static final TestPostgres POSTGRES = start();

        private static TestPostgres start() {
            try {
                PostgresServer server =
                        PostgresServer.start(directory().postgres(), Durability.FAST, Progress.silent());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "test-postgres"));
                return new TestPostgres(server);
            } catch (Exception e) {
                throw new IllegalStateException("The PostgreSQL of the tests did not start", e);
            }
        }

        /// A second test run in the same checkout takes a directory of its own.
        private static DataDirectory directory() {
            try {
                return DataDirectory.open(Path.of("target", "test-postgres"));
            } catch (StartupFailure _) {
                return DataDirectory.open(Path.of(
                        "target", "test-postgres-" + ProcessHandle.current().pid()));
            }
        }

        private static void close(PostgresServer server) {
            try {
                server.close();
            } catch (IOException | InterruptedException e) {
                System.err.println("The PostgreSQL of the tests did not stop: " + e);
            }
        }
    }
}
