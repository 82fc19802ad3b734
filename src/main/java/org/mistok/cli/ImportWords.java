package org.mistok.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.ImportRefused;
import org.mistok.exchange.register.Report;
import org.mistok.exchange.spreadsheet.Columns;
import org.mistok.exchange.spreadsheet.SheetRefused;
import org.mistok.exchange.spreadsheet.SheetReport;
import org.mistok.exchange.staging.Outcome;
import org.mistok.exchange.staging.Plan;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.FileRefused;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;

/// What an import says of itself on the command line.
final class ImportWords {
    private static final Messages ENGLISH = Messages.of(InterfaceLanguage.EN);
    private static final int MOST_ERRORS = 50;
    private static final String SPREADSHEET = "spreadsheet";

    private final String what;
    private final Plan plan;
    private final Map<String, Long> notes;
    private final @Nullable Outcome outcome;

    private ImportWords(String what, Plan plan, Map<String, Long> notes, @Nullable Outcome outcome) {
        this.what = what;
        this.plan = plan;
        this.notes = notes;
        this.outcome = outcome;
    }

    static ImportWords of(Report report) {
        String what =
                report.batch().origin().code() + ", edition " + report.batch().edition();
        return new ImportWords(what, report.plan(), report.notes(), report.outcome());
    }

    static ImportWords of(SheetReport report) {
        return new ImportWords(SPREADSHEET, report.plan(), Map.of(), report.outcome());
    }

    /// What an organisation to be created resembles.
    static List<String> resembling(SheetReport report) {
        return report.resembling().stream()
                .map(one -> "  " + place(one.where()) + ", " + one.name() + ": resembles " + one.code() + "  "
                        + one.known() + ". If it is the same, put that code into the file.")
                .toList();
    }

    /// How the columns of a spreadsheet are understood, numbered from 1.
    static List<String> columns(Columns columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < columns.headings().size(); i++) {
            int column = i;
            String meaning = columns.positions().entrySet().stream()
                    .filter(entry -> entry.getValue() == column)
                    .map(entry -> entry.getKey().code())
                    .findFirst()
                    .orElse("(ignored)");
            lines.add("  column " + (i + 1) + ", " + columns.headings().get(i) + ": " + meaning);
        }
        return lines;
    }

    static String refused(ImportRefused refused) {
        return ENGLISH.text(
                        "imports.refused." + refused.code(), refused.arguments().toArray())
                + " Nothing was written.";
    }

    static String refused(FileRefused refused) {
        return ENGLISH.text(
                        "imports.file." + refused.reason().code(),
                        refused.arguments().toArray())
                + " Nothing was written.";
    }

    static String refused(SheetRefused refused) {
        return ENGLISH.text(
                        "imports.sheet." + refused.code(), refused.arguments().toArray())
                + " Nothing was written.";
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        samples(lines);
        notes.forEach((code, count) -> lines.add(ENGLISH.text("imports.note." + code, count)));
        if (plan.namesLeftOut() > 0) {
            lines.add(ENGLISH.text("imports.note.names-left-out", plan.namesLeftOut()));
        }
        if (plan.vanishedCount() > 0) {
            lines.add(ENGLISH.text("imports.note.vanished", plan.vanishedCount()));
            plan.vanished().forEach(one -> lines.add("  " + one.code() + "  " + one.name()));
            more(lines, plan.vanishedCount() - plan.vanished().size());
        }
        plan.repeated()
                .forEach(one -> lines.add("  " + one.code() + "  " + one.name() + ": " + place(one.again())
                        + " repeats " + place(one.first())));
        lines.add(conclusion());
        return lines;
    }

    private void samples(List<String> lines) {
        if (!plan.newcomers().isEmpty()) {
            lines.add(number(plan.created()) + " to create:");
            plan.newcomers().forEach(one -> lines.add("  " + one.code() + "  " + one.name()));
            more(lines, plan.created() - plan.newcomers().size());
        }
        if (!plan.changes().isEmpty()) {
            lines.add(number(plan.changed()) + " to change:");
            plan.changes()
                    .forEach(change -> lines.add("  " + change.code() + "  " + change.what() + ": "
                            + nothing(change.before()) + " -> " + nothing(change.after())));
            long shown =
                    plan.changes().stream().map(Plan.Change::code).distinct().count();
            more(lines, plan.changed() - shown);
        }
    }

    private static String nothing(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }

    private static void more(List<String> lines, long count) {
        if (count > 0) {
            lines.add("  and " + number(count) + " more");
        }
    }

    private String conclusion() {
        if (outcome == null) {
            return "Would create " + number(plan.created()) + " and change " + number(plan.changed()) + "; "
                    + number(plan.unchanged()) + " stay as they are (" + what + "). "
                    + number(plan.errorCount()) + " errors. Nothing was written.";
        }
        return "Created " + number(outcome.created()) + ", changed " + number(outcome.changed()) + "; "
                + number(plan.unchanged()) + " stayed as they are (" + what + ")."
                + (plan.errorCount() > 0 ? " Left out for errors: " + number(plan.errorCount()) + "." : "");
    }

    /// Whether the file's errors kept it out.
    boolean isRefused() {
        return plan.errorCount() > 0 && outcome == null;
    }

    /// Each error on a line of its own, with its place, what stands there, and what to do.
    String errors() {
        List<String> lines = new ArrayList<>();
        plan.errors().stream().limit(MOST_ERRORS).forEach(error -> lines.add(error(error)));
        more(lines, plan.errorCount() - lines.size());
        lines.add("Nothing was written. Correct the file"
                + (what.equals(SPREADSHEET) ? "." : ", or import the good rows alone: --skip-errors"));
        return String.join("\n", lines);
    }

    private static String error(RowError error) {
        return place(error.where()) + (error.column().isEmpty() ? "" : ", " + error.column()) + ": '" + error.value()
                + "'. "
                + ENGLISH.text(
                        "imports.error." + error.code(), error.arguments().toArray());
    }

    private static String place(Where where) {
        return (where.table().isEmpty() ? "" : "sheet " + where.table() + ", ") + "row " + where.row();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
