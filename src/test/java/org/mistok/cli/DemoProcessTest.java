package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `mistok demo` as a process of its own, killed and started again.
class DemoProcessTest {
    private static final Path DIRECTORY =
            Path.of("target", "test-data", "demo-process").toAbsolutePath();
    private static final Path OUTPUT = DIRECTORY.resolveSibling("demo-process.out");
    private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d+)/");
    private static final long PATIENCE_SECONDS = 180;

    private final PostgresProcesses postgres = new PostgresProcesses(new PostgresHome(DIRECTORY.resolve("postgresql")));

    @BeforeEach
    void beginWithoutData() throws Exception {
        postgres.clear();
        PostgresPrograms.delete(DIRECTORY);
        Files.createDirectories(DIRECTORY);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        postgres.clear();
    }

    @Test
    void startsTheFirstTimeAfterItWasKilledAndEndsWithoutATrace() throws Exception {
        Process first = start();
        assertThat(statusOfReadiness(first)).isEqualTo(200);
        first.destroyForcibly().waitFor();
        assertThat(postgres.isRunning())
                .as("PostgreSQL outlives a killed service")
                .isTrue();

        Process second = start();
        assertThat(statusOfReadiness(second)).isEqualTo(200);
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres.isRunning()).as("PostgreSQL ends with the service").isFalse();
        assertThat(Files.readString(OUTPUT)).doesNotContain("Exception");
    }

    private static Process start() throws IOException {
        Files.deleteIfExists(OUTPUT);
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mistok.Application",
                        "demo",
                        "--port=0",
                        "--data-dir=" + DIRECTORY))
                .redirectErrorStream(true)
                .redirectOutput(new File(OUTPUT.toString()))
                .start();
    }

    private static int statusOfReadiness(Process process) throws Exception {
        String address = awaitAddress(process);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "/health/readiness"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String awaitAddress(Process process) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            Matcher ready = READY.matcher(Files.readString(OUTPUT));
            if (ready.find()) {
                return ready.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not ready: " + Files.readString(OUTPUT));
    }
}
