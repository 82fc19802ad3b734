package org.mistok.exchange.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.mistok.exchange.staging.Plan;
import org.mistok.organisation.Actor;
import org.mistok.support.TestDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// From file to committed rows: the codifier, the table of hromadas, all municipalities of Europe, GeoNames; with
/// PostgreSQL's own COPY of the same rows as the yardstick. See `docs/benchmarks.md`.
public final class ImportBenchmark {

    private record File(Register register, String name) {}

    private static final List<File> FILES = List.of(
            new File(Register.KATOTTG, "katottg/kodifikator-16-05-2025.csv"),
            new File(Register.HROMADAS, "hromadas/hromadas-1469.csv"),
            new File(Register.LAU, "lau/municipalities-lau-2020.csv"),
            new File(Register.GEONAMES, "geonames/cities15000.zip"));

    private ImportBenchmark() {}

    private static final class Stopwatch implements ImportWatcher {
        private final long begun = System.nanoTime();
        private long comparing;
        private long writing;

        @Override
        public void reading(long rows) {}

        @Override
        public void comparing(long rows) {
            comparing = System.nanoTime();
        }

        @Override
        public void writing(Plan plan) {
            writing = System.nanoTime();
        }

        private String seconds() {
            long end = System.nanoTime();
            long planned = writing == 0 ? end : writing;
            return String.format(
                    Locale.ROOT,
                    "read %5.1f s, compare %5.1f s, write %5.1f s, in all %5.1f s",
                    (comparing - begun) / 1e9,
                    (planned - comparing) / 1e9,
                    (end - planned) / 1e9,
                    (end - begun) / 1e9);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path data = arguments.length > 0 ? Path.of(arguments[0]) : ImportTesting.REAL;
        if (!Files.isDirectory(data)) {
            System.out.println("Skipped: the real files are not in " + data + ".");
            return;
        }
        try (TestDatabase database = TestDatabase.fresh()) {
            for (String round : List.of("first", "again")) {
                for (File file : FILES) {
                    run(database, data, file, round);
                }
            }
            yardstick(database);
        }
        System.out.printf("Peak of the heap: %d MB%n", peakMegabytes());
        System.exit(0);
    }

    private static void run(TestDatabase database, Path data, File file, String round) {
        Stopwatch watch = new Stopwatch();
        Report report = new RegisterImport(database.dataSource(), java.time.Clock.systemUTC())
                .run(
                        ImportOrder.of(file.register(), data.resolve(file.name())),
                        RegisterImport.Mode.ALL_OR_NOTHING,
                        Actor.system("benchmark"),
                        watch);
        System.out.printf(
                "%-5s %-8s %,7d rows: %s; %s%n",
                round, file.register().code(), report.rows(), watch.seconds(), report.outcome());
    }

    /// The register's own rows into tables of the same shape: bare ones, and ones with the register's checks and
    /// keys.
    private static void yardstick(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String including : List.of("", "including constraints including indexes")) {
                long nanos = 0;
                for (String table : List.of("organisation", "name", "district_name", "working_language")) {
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    copy.copyOut("copy (select * from " + table + ") to stdout", rows);
                    statement.execute("create table yardstick (like " + table + " " + including + ")");
                    long begun = System.nanoTime();
                    copy.copyIn("copy yardstick from stdin", new ByteArrayInputStream(rows.toByteArray()));
                    nanos += System.nanoTime() - begun;
                    statement.execute("drop table yardstick");
                }
                System.out.printf(
                        Locale.ROOT,
                        "COPY of the same rows, tables %s: %.1f s%n",
                        including.isEmpty() ? "without checks and keys" : including,
                        nanos / 1e9);
            }
        }
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
