package org.mistok.support;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL database of one test class's own, owned by the role that signs in. Needs no Micronaut.
///
/// @param url for JDBC
public record TestDatabase(String name, String url, String username, String password) implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();

    /// A migrated database without rows, in well under a second after the first.
    public static TestDatabase fresh() {
        return make(TestPostgres::createMigrated);
    }

    /// A database that no migration has seen.
    public static TestDatabase empty() {
        return make(TestPostgres::createEmpty);
    }

    /// Unpooled.
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /// The settings that lead a Micronaut context to this database.
    public Map<String, String> settings() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", username,
                "datasources.default.password", password);
    }

    /// Drops the database, whoever is still connected.
    @Override
    public void close() {
        try {
            TestPostgres.running().drop(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Making {
        void make(TestPostgres postgres, String name) throws SQLException, IOException;
    }

    private static TestDatabase make(Making making) {
        TestPostgres postgres = TestPostgres.running();
        String name = "test_" + MADE.incrementAndGet();
        try {
            making.make(postgres, name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name, postgres.jdbcUrl(name), TestPostgres.ROLE, TestPostgres.PASSWORD);
    }
}
