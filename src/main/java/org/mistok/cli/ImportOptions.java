package org.mistok.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.ImportOrder;
import org.mistok.exchange.register.Register;
import org.mistok.exchange.register.RegisterImport.Mode;
import org.mistok.exchange.spreadsheet.Meaning;
import org.mistok.exchange.spreadsheet.SheetOrder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What all kinds of import understand.
final class ImportOptions {
    @Parameters(paramLabel = "FILE", description = "The file to import.")
    private Path file;

    @Option(
            names = "--data-dir",
            paramLabel = "<directory>",
            description = "Where the demo keeps its database. Default: as for demo.")
    private @Nullable Path dataDirectory;

    @Option(names = "--dry-run", description = "Show what would change and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--skip-errors",
            description = "Import the good rows when there are bad ones; else nothing is written then.")
    private boolean skipErrors;

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            description = "The day that the figures or the edition count for, such as 2023-01-01."
                    + " Default: what the file says.")
    private @Nullable String asOf;

    @Option(
            names = "--source",
            paramLabel = "<text>",
            description = "Who states the facts, for display. Default: the register's usual name.")
    private @Nullable String source;

    Path dataDirectory() {
        return dataDirectory != null ? dataDirectory : DataDirectory.defaultPath();
    }

    Mode mode() {
        return dryRun ? Mode.DRY_RUN : skipErrors ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    }

    Path file() {
        if (!Files.isRegularFile(file)) {
            throw StartupFailure.usage("There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw StartupFailure.usage("The file " + file + " may not be read by this user.");
        }
        return file;
    }

    ImportOrder order(Register register) {
        String stated = source == null || source.isBlank() ? null : source.strip();
        return new ImportOrder(register, file(), day(), stated);
    }

    /// @param columns by hand, counted from 1
    SheetOrder sheet(Map<Integer, String> columns) {
        if (source == null || !source.strip().matches("https?://\\S+")) {
            throw StartupFailure.usage(
                    "--source is needed for a spreadsheet: the address of the page behind the list, such as"
                            + " https://example.org/call-2026. It will stand beside each need.");
        }
        if (skipErrors) {
            throw StartupFailure.usage("--skip-errors is for registers; a spreadsheet goes in whole or not at all.");
        }
        Map<Integer, String> byHand = new HashMap<>();
        columns.forEach((number, meaning) -> byHand.put(column(number), meaning(number, meaning)));
        LocalDate day = day();
        LocalDate date = day != null ? day : LocalDate.now(ZoneOffset.UTC);
        return new SheetOrder(file(), String.valueOf(file.getFileName()), source.strip(), date, byHand);
    }

    private @Nullable LocalDate day() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf.strip());
        } catch (DateTimeParseException _) {
            throw StartupFailure.usage("--as-of is '" + asOf + "'; expected is a day such as 2023-01-01.");
        }
    }

    private static int column(int number) {
        if (number < 1) {
            throw StartupFailure.usage("--column counts from 1, not " + number + ".");
        }
        return number - 1;
    }

    private static String meaning(int number, String meaning) {
        String code = meaning.strip();
        if (!code.isEmpty() && Meaning.find(code) == null) {
            String codes = Arrays.stream(Meaning.values()).map(Meaning::code).collect(Collectors.joining(", "));
            throw StartupFailure.usage(
                    "--column " + number + "=" + meaning + ": a column holds one of " + codes + ", or nothing.");
        }
        return code;
    }
}
