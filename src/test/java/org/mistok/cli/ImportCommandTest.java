package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.exchange.register.ImportTesting;
import org.postgresql.ds.PGSimpleDataSource;

/// `mistok import` on a data directory that nobody uses, and on one where a service runs.
class ImportCommandTest {
    private static final Path DIRECTORY =
            Path.of("target", "test-data", "import-command").toAbsolutePath();
    private static final PostgresHome HOME = new PostgresHome(DIRECTORY.resolve("postgresql"));
    private static final String SAMPLES = "src/test/resources/registers/";

    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream console = System.out;

    @BeforeEach
    void beginWithoutData() throws Exception {
        new PostgresProcesses(HOME).clear();
        PostgresPrograms.delete(HOME.data());
        Files.createDirectories(DIRECTORY);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        System.setOut(console);
        new PostgresProcesses(HOME).clear();
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--data-dir=" + DIRECTORY;
        return MistokCommand.commandLine().setErr(new PrintWriter(err)).execute(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void startsTheDatabaseForTheImportAndStopsItAfterwards() throws Exception {
        assertThat(run("katottg", SAMPLES + "kodifikator-16-05-2025.csv")).isZero();
        assertThat(said()).contains("Created 4, changed 0; 0 stayed as they are (katottg, edition 2025-05-16).");
        assertThat(new PostgresProcesses(HOME).isRunning()).isFalse();

        assertThat(run("lau", SAMPLES + "lau-2020.csv", "--dry-run")).isZero();
        assertThat(said()).contains("Would create 14 and change 0", "DE-08115045  Sindelfingen");

        assertThat(run("lau", SAMPLES + "lau-2020-broken.csv")).isEqualTo(1);
        assertThat(err.toString())
                .contains("row 2, population: 'many'. A whole number is expected")
                .contains("row 7: 'SE-0180'. This code already stands in row 6")
                .contains("Nothing was written.")
                .doesNotContain("Exception");
    }

    @Test
    void goesThroughTheDatabaseOfARunningService() throws Exception {
        try (DataDirectory directory = DataDirectory.open(DIRECTORY);
                PostgresServer server =
                        PostgresServer.start(directory.postgres(), Durability.FAST, Progress.silent())) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setURL(String.valueOf(DemoDatabase.prepare(server).get("datasources.default.url")));
            database.setUser(DemoDatabase.NAME);
            database.setPassword(server.servicePassword());
            org.flywaydb.core.Flyway.configure().dataSource(database).load().migrate();

            assertThat(run("lau", SAMPLES + "lau-2020.csv")).isZero();

            assertThat(said()).contains("A Mistok runs on " + DIRECTORY).contains("Created 14");
            assertThat(server.process().isAlive()).isTrue();
            assertThat(new ImportTesting(database).ask("select actor from import_run"))
                    .containsExactly("system:import");
        }
    }

    @Test
    void saysThatTheServiceHasItsDatabaseElsewhere(@org.junit.jupiter.api.io.TempDir Path elsewhere) throws Exception {
        try (DataDirectory _ = DataDirectory.open(elsewhere)) {
            int status = MistokCommand.commandLine()
                    .setErr(new PrintWriter(err))
                    .execute("import", "lau", SAMPLES + "lau-2020.csv", "--data-dir=" + elsewhere);
            assertThat(status).isEqualTo(1);
            assertThat(err.toString()).contains("DATASOURCES_DEFAULT_URL");
        }
    }

    @Test
    void tellsEverySoOftenHowFarItIs() {
        ImportProgress progress =
                new ImportProgress(new PrintStream(out, true, StandardCharsets.UTF_8), "a.csv", false);
        progress.reading(1_000);
        progress.comparing(31_748);
        progress.close();
        assertThat(said()).doesNotContain("\u001B").contains("Read a.csv: 31,748 rows. Comparing with the register");
    }
}
