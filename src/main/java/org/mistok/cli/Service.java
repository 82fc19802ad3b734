package org.mistok.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mistok.search.Index;

/// The service in this process: beans, migrated database, HTTP server.
final class Service {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ApplicationContext context;

    private Service(ApplicationContext context) {
        this.context = context;
    }

    /// Reads the settings and no more.
    static Service configure(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder().banner(false).properties(settings).build();
        context.getEnvironment().start();
        return new Service(context);
    }

    boolean hasSetting(String name) {
        return context.getEnvironment().containsProperty(name);
    }

    /// Empty when it is not set.
    String setting(String name) {
        return context.getEnvironment().getProperty(name, String.class).orElse("");
    }

    ApplicationContext context() {
        return context;
    }

    /// Connects to the database and migrates it; no request is answered yet.
    void prepare() {
        context.start();
    }

    /// Opens the port and the index, both at once. From here on requests are answered.
    ///
    /// @return the server, which knows its port
    /// @throws StartupFailure when somebody else listens on it
    EmbeddedServer open() {
        Thread.ofPlatform().name("index-start").start(context.getBean(Index.class)::open);
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        try {
            return server.start();
        } catch (ServerStartupException e) {
            throw cannotListen(server.getPort(), e);
        }
    }

    /// Lets the requests under way finish, for a while, and ends.
    void close() throws InterruptedException {
        if (context.isRunning()) {
            finishRequests();
            context.close();
        }
    }

    private void finishRequests() throws InterruptedException {
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // What has not finished by now is cut off.
        }
    }

    /// Looks before a database is started for nothing.
    ///
    /// @throws StartupFailure when somebody else listens on the port
    static void requireFreePort(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw cannotListen(port, e);
        }
    }

    private static StartupFailure cannotListen(int port, Throwable cause) {
        return new StartupFailure(
                "Cannot listen on port " + port + ": " + cause.getMessage()
                        + ". Choose another one: --port=<port>, 0 for any free one",
                cause);
    }
}
