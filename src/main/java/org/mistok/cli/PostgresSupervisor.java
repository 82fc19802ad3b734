package org.mistok.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a server again when it ends though nobody stopped it, on the same port; the connection pool does the rest.
///
/// A server that keeps dying has a reason that only a person can mend: then the supervisor says so and leaves it.
final class PostgresSupervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);
    private static final int ENDS_TOLERATED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final PostgresServer server;
    private final Consumer<String> onGivingUp;
    private final Deque<Long> endsNanoTime = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closed;

    /// @param onGivingUp told the reason, once, when the server cannot be kept alive
    PostgresSupervisor(PostgresServer server, Consumer<String> onGivingUp) {
        this.server = server;
        this.onGivingUp = onGivingUp;
        this.thread = Thread.ofPlatform().name("postgresql-supervisor").daemon().start(this::run);
    }

    /// Leaves the server as it is, alive or dead.
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            while (!closed) {
                int status = server.awaitEnd();
                if (!closed) {
                    startAgain(status);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | StartupFailure e) {
            onGivingUp.accept("PostgreSQL ended and could not be started again: " + e.getMessage());
        }
    }

    private void startAgain(int status) throws IOException, InterruptedException {
        if (endsTooOften()) {
            throw new StartupFailure("it ended " + endsNanoTime.size() + " times in " + WITHIN.toMinutes()
                    + " minutes, the last time with status " + status);
        }
        LOG.warn("PostgreSQL ended with status {}; starting it again", status);
        server.startAgain();
        LOG.warn("PostgreSQL is back");
    }

    private boolean endsTooOften() {
        long now = System.nanoTime();
        endsNanoTime.addLast(now);
        endsNanoTime.removeIf(end -> now - end > WITHIN.toNanos());
        return endsNanoTime.size() > ENDS_TOLERATED;
    }
}
