package org.mistok.cli;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.mistok.exchange.register.ImportOrder;
import org.mistok.exchange.register.ImportRefused;
import org.mistok.exchange.register.Register;
import org.mistok.exchange.register.RegisterImport;
import org.mistok.exchange.register.Report;
import org.mistok.exchange.staging.ImportFailure;
import org.mistok.exchange.table.FileRefused;
import org.mistok.organisation.Actor;

/// One run of `mistok import`.
final class ImportRun {
    private static final Actor IMPORT = Actor.system("import");

    private ImportRun() {}

    /// @return the exit status
    static int of(Register register, ImportOptions options) throws Exception {
        System.setProperty("mistok.log.level", "WARN"); // the progress lines say the rest
        ImportOrder order = options.order(register);
        return Launch.run(launch -> {
            DataSource database = new ImportDatabase(launch).open(options.dataDirectory());
            RegisterImport importer = new RegisterImport(database, Clock.systemUTC());
            report(launch, options, importer, order);
        });
    }

    private static void report(Launch launch, ImportOptions options, RegisterImport importer, ImportOrder order) {
        Path name = order.file().getFileName();
        try (ImportProgress progress = new ImportProgress(System.out, String.valueOf(name))) {
            Report report = importer.run(order, options.mode(), IMPORT, progress);
            progress.close();
            ImportWords words = new ImportWords(report);
            words.lines().forEach(launch.progress()::say);
            if (report.plan().errorCount() > 0 && report.outcome() == null) {
                throw new StartupFailure(words.errors());
            }
        } catch (ImportRefused e) {
            throw new StartupFailure(ImportWords.refused(e));
        } catch (FileRefused e) {
            throw new StartupFailure(ImportWords.refused(e));
        } catch (ImportFailure e) {
            throw new StartupFailure(e.getMessage() + "\nNothing was written.", e);
        } catch (IllegalStateException e) {
            throw DatabaseFailure.explain(e);
        }
    }
}
