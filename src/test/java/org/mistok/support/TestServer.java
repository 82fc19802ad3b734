package org.mistok.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.search.Index;

/// The whole service in this JVM, on a free port and a database of its own.
///
/// Redirects are not followed and cookies are not kept, so that tests see them.
public final class TestServer implements AutoCloseable {
    /// Of the people in the fixtures.
    public static final String PASSWORD = "only-for-tests";

    private final TestDatabase database;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(TestDatabase database, Map<String, Object> settings) {
        this.database = database;
        Map<String, Object> all = new HashMap<>(database.settings());
        all.put("micronaut.server.host", "127.0.0.1");
        all.put("micronaut.server.port", -1); // any free one
        all.put(
                "mistok.data-dir",
                Path.of("target", "test-data", database.name()).toAbsolutePath().toString());
        all.putAll(settings);
        this.context =
                ApplicationContext.builder("test").banner(false).properties(all).start();
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /// The server that test classes share which only read, or write what no other test reads. Stops with the test
    /// run.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// A server on a migrated, empty database. Close it.
    public static TestServer start() {
        return start(Map.of());
    }

    /// The same, with settings beyond those of `application.yml`. Close it.
    public static TestServer start(Map<String, Object> settings) {
        return new TestServer(TestDatabase.fresh(), settings);
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type));
    }

    /// @param path with its query, beginning with a slash, encoded
    public URI uri(String path) {
        return URI.create(server.getURL() + path);
    }

    /// @param headers names and values in turn
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// @param headers names and values in turn
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits until that many organisations can be found.
    private void awaitIndexed(int organisations) {
        Instant end = Instant.now().plusSeconds(60);
        while (bean(Index.class).current().organisations().size() < organisations) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The index did not follow the register within a minute.");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop();
        context.close();
        database.close();
    }

    private static final class Shared {
        static final TestServer SERVER = start();

        static {
            Fixtures fixtures = Fixtures.read(Path.of("fixtures"));
            FixtureLoader loader = SERVER.bean(FixtureLoader.class);
            loader.load(fixtures);
            loader.openAccounts(fixtures.people(), PASSWORD);
            SERVER.awaitIndexed(fixtures.organisations().size());
        }
    }
}
