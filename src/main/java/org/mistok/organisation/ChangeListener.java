package org.mistok.organisation;

import io.micronaut.jdbc.BasicJdbcConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// LISTEN on connections of its own: a listener would keep one of the pool's for ever.
@Singleton
class ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

    private static final int WAIT_MILLIS = 10_000;
    private static final int ALIVE_SECONDS = 5;
    private static final long RECONNECT_MILLIS = 500;

    private final BasicJdbcConfiguration datasource;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    ChangeListener(@Named("default") BasicJdbcConfiguration datasource) {
        this.datasource = datasource;
    }

    synchronized void listen(Runnable wake) {
        threads.add(Thread.ofVirtual().name("change-feed").start(() -> follow(wake)));
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }

    private void follow(Runnable wake) {
        while (!closed) {
            try (Connection connection = connect()) {
                wake.run();
                await(connection, wake);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Lost the connection that listens for changes, opening it anew: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", datasource.getUsername());
        properties.setProperty("password", datasource.getPassword());
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "mistok change feed");
        Connection connection = DriverManager.getConnection(datasource.getUrl(), properties);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen mistok_change");
        }
        return connection;
    }

    private void await(Connection connection, Runnable wake) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = notifications.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                wake.run();
            } else if (!connection.isValid(ALIVE_SECONDS)) {
                throw new SQLException("no answer for " + ALIVE_SECONDS + " s");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
