package org.mistok.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.mistok.exchange.register.ImportOrder;
import org.mistok.exchange.register.ImportRefused;
import org.mistok.exchange.register.Register;
import org.mistok.exchange.register.RegisterImport;
import org.mistok.exchange.spreadsheet.SheetOrder;
import org.mistok.exchange.spreadsheet.SheetRefused;
import org.mistok.exchange.spreadsheet.SheetReport;
import org.mistok.exchange.spreadsheet.SpreadsheetImport;
import org.mistok.exchange.staging.ImportFailure;
import org.mistok.exchange.table.FileRefused;
import org.mistok.organisation.Actor;

/// One run of `mistok import`.
final class ImportRun {
    private static final Actor IMPORT = Actor.system("import");

    private ImportRun() {}

    /// @return the exit status
    static int of(Register register, ImportOptions options) throws Exception {
        ImportOrder order = options.order(register);
        return run(options, (launch, database, progress) -> {
            RegisterImport importer = new RegisterImport(database.source(), Clock.systemUTC());
            return ImportWords.of(importer.run(order, options.mode(), IMPORT, progress));
        });
    }

    /// @return the exit status
    static int of(SheetOrder order, ImportOptions options) throws Exception {
        boolean write = options.mode() != RegisterImport.Mode.DRY_RUN;
        return run(options, (launch, database, progress) -> {
            Service service = Service.configure(database.settings());
            launch.prepare(service);
            SpreadsheetImport importer = service.context().getBean(SpreadsheetImport.class);
            ImportWords.columns(importer.look(order)).forEach(launch.progress()::say);
            SheetReport report = importer.run(order, write, IMPORT, progress::reading);
            ImportWords.resembling(report).forEach(launch.progress()::say);
            return ImportWords.of(report);
        });
    }

    private interface Import {
        ImportWords run(Launch launch, ImportDatabase.Found database, ImportProgress progress) throws Exception;
    }

    private static int run(ImportOptions options, Import one) throws Exception {
        System.setProperty("mistok.log.level", "WARN"); // the progress lines say the rest
        Path name = options.file().getFileName();
        return Launch.run(launch -> {
            ImportDatabase.Found database = new ImportDatabase(launch).open(options.dataDirectory());
            try (ImportProgress progress = new ImportProgress(System.out, String.valueOf(name))) {
                ImportWords words = one.run(launch, database, progress);
                progress.close();
                words.lines().forEach(launch.progress()::say);
                if (words.isRefused()) {
                    throw new StartupFailure(words.errors());
                }
            } catch (RuntimeException e) {
                throw explained(e);
            }
        });
    }

    private static RuntimeException explained(RuntimeException failure) {
        return switch (failure) {
            case ImportRefused refused -> new StartupFailure(ImportWords.refused(refused));
            case FileRefused refused -> new StartupFailure(ImportWords.refused(refused));
            case SheetRefused refused -> new StartupFailure(ImportWords.refused(refused));
            case ImportFailure refused -> new StartupFailure(refused.getMessage() + "\nNothing was written.", refused);
            case StartupFailure known -> known;
            case RuntimeException other -> DatabaseFailure.explain(other);
        };
    }
}
