package org.mistok.exchange.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.ImportOrder;
import org.mistok.exchange.register.ImportRefused;
import org.mistok.exchange.register.ImportWatcher;
import org.mistok.exchange.register.Register;
import org.mistok.exchange.register.RegisterImport;
import org.mistok.exchange.register.Report;
import org.mistok.exchange.spreadsheet.Columns;
import org.mistok.exchange.spreadsheet.Meaning;
import org.mistok.exchange.spreadsheet.PartnershipSheet;
import org.mistok.exchange.spreadsheet.SheetOrder;
import org.mistok.exchange.spreadsheet.SheetRefused;
import org.mistok.exchange.spreadsheet.SheetReport;
import org.mistok.exchange.spreadsheet.SheetReport.Resembling;
import org.mistok.exchange.spreadsheet.SpreadsheetImport;
import org.mistok.exchange.staging.ImportFailure;
import org.mistok.exchange.staging.Plan;
import org.mistok.exchange.table.FileRefused;
import org.mistok.exchange.upload.Findings.Column;
import org.mistok.exchange.upload.Findings.Counts;
import org.mistok.organisation.Actor;

/// Reads a file and says what was found, whatever it is.
final class Checking {

    private final SpreadsheetImport spreadsheets;
    private final RegisterImport registers;
    private final PartnershipSheet partnerships;
    private final Clock clock;

    Checking(SpreadsheetImport spreadsheets, RegisterImport registers, PartnershipSheet partnerships, Clock clock) {
        this.spreadsheets = spreadsheets;
        this.registers = registers;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /// @param write whether to apply it when it has no error
    Findings run(Path file, Request request, boolean write, Actor actor) {
        List<Column> columns = new ArrayList<>();
        try {
            if (request.kind() == ImportKind.PARTNERSHIPS) {
                return findings(partnerships.run(file, request.source(), write, actor));
            }
            Register register = request.kind().register();
            return register == null
                    ? spreadsheet(file, request, columns, write, actor)
                    : register(new ImportOrder(register, file, request.date(), sourceOrNull(request)), write, actor);
        } catch (ImportRefused refused) {
            return Findings.refused("imports.refused." + refused.code(), refused.arguments(), columns);
        } catch (FileRefused refused) {
            return Findings.refused("imports.file." + refused.reason().code(), refused.arguments(), columns);
        } catch (SheetRefused refused) {
            return Findings.refused("imports.sheet." + refused.code(), refused.arguments(), columns);
        } catch (ImportFailure failure) {
            return Findings.refused("imports.sheet.database", List.of(), columns);
        }
    }

    private Findings spreadsheet(Path file, Request request, List<Column> columns, boolean write, Actor actor) {
        LocalDate date = request.date() == null ? LocalDate.now(clock) : request.date();
        SheetOrder order = new SheetOrder(file, request.fileName(), request.source(), date, request.columns());
        columns.addAll(columns(spreadsheets.look(order)));
        SheetReport report = spreadsheets.run(order, write, actor, _ -> {});
        return findings(report.plan(), report.rows(), columns, report.resembling(), Map.of());
    }

    private Findings register(ImportOrder order, boolean write, Actor actor) {
        RegisterImport.Mode mode = write ? RegisterImport.Mode.ALL_OR_NOTHING : RegisterImport.Mode.DRY_RUN;
        Report report = registers.run(order, mode, actor, ImportWatcher.NOBODY);
        return findings(report.plan(), report.rows(), List.of(), List.of(), report.notes());
    }

    private static Findings findings(PartnershipSheet.Found found) {
        Counts counts =
                new Counts(found.rows(), found.created(), found.changed(), found.unchanged(), found.errorCount());
        return new Findings(
                null, List.of(), counts, List.of(), List.of(), List.of(), List.of(), Map.of(), found.errors());
    }

    private static @Nullable String sourceOrNull(Request request) {
        return request.source().isEmpty() ? null : request.source();
    }

    private static List<Column> columns(Columns columns) {
        List<Column> list = new ArrayList<>();
        for (int i = 0; i < columns.headings().size(); i++) {
            list.add(new Column(columns.headings().get(i), meaning(columns.positions(), i)));
        }
        return list;
    }

    private static String meaning(Map<Meaning, Integer> positions, int column) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().code())
                .findFirst()
                .orElse(Columns.IGNORED);
    }

    private static Findings findings(
            Plan plan, long rows, List<Column> columns, List<Resembling> resembling, Map<String, Long> notes) {
        Counts counts = new Counts(rows, plan.created(), plan.changed(), plan.unchanged(), plan.errorCount());
        Map<String, Long> all = new LinkedHashMap<>(notes);
        if (plan.namesLeftOut() > 0) {
            all.put("names-left-out", plan.namesLeftOut());
        }
        if (plan.vanishedCount() > 0) {
            all.put("vanished", plan.vanishedCount());
        }
        return new Findings(
                null,
                columns,
                counts,
                plan.newcomers(),
                plan.changes(),
                plan.repeated(),
                resembling,
                all,
                plan.errors());
    }
}
