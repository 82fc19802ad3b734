package org.mistok.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mistok.exchange.register.ImportRefused;
import org.mistok.exchange.register.Report;
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

    private final Report report;
    private final Plan plan;

    ImportWords(Report report) {
        this.report = report;
        this.plan = report.plan();
    }

    static String refused(ImportRefused refused) {
        return ENGLISH.text(
                        "imports.refused." + refused.code(),
                        refused.arguments().toArray())
                + " Nothing was written.";
    }

    static String refused(FileRefused refused) {
        return ENGLISH.text(
                        "imports.file." + refused.reason().code(),
                        refused.arguments().toArray())
                + " Nothing was written.";
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        samples(lines);
        report.notes().forEach((code, count) -> lines.add(ENGLISH.text("imports.note." + code, count)));
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
            plan.changes().forEach(change -> lines.add("  " + change.code() + "  " + change.what() + ": "
                    + nothing(change.before()) + " -> " + nothing(change.after())));
            long shown = plan.changes().stream().map(Plan.Change::code).distinct().count();
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
        Outcome outcome = report.outcome();
        String edition = report.batch().origin().code() + ", edition " + report.batch().edition();
        if (outcome == null) {
            return "Would create " + number(plan.created()) + " and change " + number(plan.changed()) + "; "
                    + number(plan.unchanged()) + " stay as they are (" + edition + "). "
                    + number(plan.errorCount()) + " errors. Nothing was written.";
        }
        return "Created " + number(outcome.created()) + ", changed " + number(outcome.changed()) + "; "
                + number(plan.unchanged()) + " stayed as they are (" + edition + ")."
                + (plan.errorCount() > 0 ? " Left out for errors: " + number(plan.errorCount()) + "." : "");
    }

    /// Each error on a line of its own, with its place, what stands there, and what to do.
    String errors() {
        List<String> lines = new ArrayList<>();
        plan.errors().stream().limit(MOST_ERRORS).forEach(error -> lines.add(error(error)));
        more(lines, plan.errorCount() - lines.size());
        lines.add("Nothing was written. Correct the file, or import the good rows alone: --skip-errors");
        return String.join("\n", lines);
    }

    private static String error(RowError error) {
        return place(error.where()) + (error.column().isEmpty() ? "" : ", " + error.column()) + ": '" + error.value()
                + "'. "
                + ENGLISH.text("imports.error." + error.code(), error.arguments().toArray());
    }

    private static String place(Where where) {
        return (where.table().isEmpty() ? "" : "sheet " + where.table() + ", ") + "row " + where.row();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
