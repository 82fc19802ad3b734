package org.mistok.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mistok.exchange.register.Register;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `mistok import`: takes the file of a register into the register of Mistok.
@Command(
        name = "import",
        description = {
            "Takes a file into the register, whether or not a service runs on it.",
            "All or nothing; the same file again changes nothing; what people entered stays.",
            "",
            "The database is that of DATASOURCES_DEFAULT_URL when that is set, else the demo's",
            "in the data directory."
        },
        subcommands = {
            ImportCommand.Katottg.class,
            ImportCommand.Hromadas.class,
            ImportCommand.Lau.class,
            ImportCommand.GeoNames.class,
            ImportCommand.Spreadsheet.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = MistokCommand.Version.class,
        synopsisSubcommandLabel = "KIND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "2:an option or a setting is missing or wrong",
            "1:the file has errors or cannot be read, or anything else"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: the kind of file");
    }

    /// The codifier.
    @Command(
            name = "katottg",
            description = {
                "The codifier of Ukraine's administrative units (KATOTTG), CSV or XLSX as published.",
                "Its hromadas are created or renamed; former names stay findable."
            },
            mixinStandardHelpOptions = true)
    static final class Katottg implements Callable<Integer> {
        @Mixin
        private ImportOptions options;

        @Override
        public Integer call() throws Exception {
            return ImportRun.of(Register.KATOTTG, options);
        }
    }

    /// Population and coordinates.
    @Command(
            name = "hromadas",
            description = {
                "A table of hromadas by KATOTTG code, with population, coordinates, raion or",
                "former names: CSV or XLSX, columns by their headings."
            },
            mixinStandardHelpOptions = true)
    static final class Hromadas implements Callable<Integer> {
        @Mixin
        private ImportOptions options;

        @Override
        public Integer call() throws Exception {
            return ImportRun.of(Register.HROMADAS, options);
        }
    }

    /// Municipalities.
    @Command(
            name = "lau",
            description = {
                "Eurostat's local administrative units: the workbook with a sheet for each country,",
                "or a CSV of one or more countries."
            },
            mixinStandardHelpOptions = true)
    static final class Lau implements Callable<Integer> {
        @Mixin
        private ImportOptions options;

        @Override
        public Integer call() throws Exception {
            return ImportRun.of(Register.LAU, options);
        }
    }

    /// Alternate names.
    @Command(
            name = "geonames",
            description = {
                "Alternate names of places from GeoNames (cities15000.zip and its like, or unzipped)",
                "for the hromadas and municipalities that the register holds. Creates none."
            },
            mixinStandardHelpOptions = true)
    static final class GeoNames implements Callable<Integer> {
        @Mixin
        private ImportOptions options;

        @Override
        public Integer call() throws Exception {
            return ImportRun.of(Register.GEONAMES, options);
        }
    }

    /// Lists of people.
    @Command(
            name = "spreadsheet",
            description = {
                "A list of organisations with their needs and offers, CSV or XLSX, whose columns are",
                "recognised in five languages or named by hand. All or nothing."
            },
            mixinStandardHelpOptions = true)
    static final class Spreadsheet implements Callable<Integer> {
        @Mixin
        private ImportOptions options;

        @Option(
                names = "--column",
                paramLabel = "<number>=<meaning>",
                description = "What a column holds, counted from 1: code, name, kind, country, region, population,"
                        + " population-date, languages, needs, offers, area, urgency, strength, or nothing.")
        private Map<Integer, String> columns = Map.of();

        @Override
        public Integer call() throws Exception {
            return ImportRun.of(options.sheet(columns), options);
        }
    }
}
