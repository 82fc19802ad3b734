package org.mistok.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The database of the service, owned by a role that may do nothing outside of it.
final class DemoDatabase {
    /// Of the database, and of the role that owns it.
    static final String NAME = "mistok";

    private DemoDatabase() {}

    /// Creates the role and the database where they are missing.
    ///
    /// @return the settings that lead the service to it
    static Map<String, Object> prepare(PostgresServer server) throws SQLException, IOException {
        String password = server.servicePassword();
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, server.superuserPassword());
                Statement statement = connection.createStatement()) {
            createWhatIsMissing(statement, password);
        }
        return Map.of(
                "datasources.default.url", server.jdbcUrl(NAME),
                "datasources.default.username", NAME,
                "datasources.default.password", password);
    }

    private static void createWhatIsMissing(Statement statement, String password) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
            statement.execute("CREATE ROLE " + NAME + " LOGIN");
        }
        statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            statement.execute("REVOKE CONNECT ON DATABASE " + NAME + " FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
