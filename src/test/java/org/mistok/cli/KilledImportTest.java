package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.exchange.register.ImportTesting;
import org.mistok.exchange.register.Register;
import org.mistok.support.TestDatabase;

/// `mistok import` as a process of its own, killed in the middle of its transaction.
class KilledImportTest {
    private static final Path SAMPLE = Path.of("src/test/resources/registers/lau-2020.csv");
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    private Path folder;

    @Test
    void leavesNothingHalfImportedAndTheNextRunSucceeds() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Connection blocker = database.connect()) {
            ImportTesting register = new ImportTesting(database.dataSource());
            blocker.setAutoCommit(false);
            try (Statement lock = blocker.createStatement()) {
                lock.execute("lock table name in share row exclusive mode");
            }

            Process process = start(database);
            awaitThatItHasWrittenOrganisations(register, process);
            process.destroyForcibly().waitFor();
            blocker.rollback();
            awaitThatItsConnectionIsGone(register);

            assertThat(register.ask("select (select count(*) from organisation) || ' ' || (select count(*) from"
                            + " audit_event) || ' ' || (select count(*) from import_run)"))
                    .containsExactly("0 0 0");
            assertThat(register.run(Register.LAU, SAMPLE).plan().created()).isEqualTo(14);
            assertThat(register.ask("select count(*) from organisation")).containsExactly("14");
        }
    }

    private Process start(TestDatabase database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mistok.Application",
                        "import",
                        "lau",
                        SAMPLE.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment()
                .putAll(Map.of(
                        "DATASOURCES_DEFAULT_URL", database.url(),
                        "DATASOURCES_DEFAULT_USERNAME", database.username(),
                        "DATASOURCES_DEFAULT_PASSWORD", database.password()));
        return builder.start();
    }

    /// Organisations come before their names, and the names wait for the lock.
    private void awaitThatItHasWrittenOrganisations(ImportTesting register, Process process) throws Exception {
        await(
                register,
                "select 1 from pg_stat_activity where application_name = 'mistok import' and wait_event_type = 'Lock'"
                        + " and query like 'insert into name%'",
                1,
                process);
    }

    private void awaitThatItsConnectionIsGone(ImportTesting register) throws Exception {
        await(register, "select 1 from pg_stat_activity where application_name = 'mistok import'", 0, null);
    }

    private void await(ImportTesting register, String sql, int rows, @org.jspecify.annotations.Nullable Process process)
            throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (register.ask(sql).size() != rows) {
            boolean isOver = System.nanoTime() > deadline || (process != null && !process.isAlive());
            assertThat(isOver)
                    .as(() -> "still not so, and the import says: " + output())
                    .isFalse();
            Thread.sleep(50);
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
