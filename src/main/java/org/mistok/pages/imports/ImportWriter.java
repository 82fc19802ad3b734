package org.mistok.pages.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.Columns;
import org.mistok.exchange.spreadsheet.Meaning;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.upload.Action;
import org.mistok.exchange.upload.Findings;
import org.mistok.exchange.upload.Import;
import org.mistok.exchange.upload.Imports;
import org.mistok.pages.Frame;
import org.mistok.pages.imports.ImportPage.ChangeRow;
import org.mistok.pages.imports.ImportPage.ColumnRow;
import org.mistok.pages.imports.ImportPage.DuplicateRow;
import org.mistok.pages.imports.ImportPage.ErrorRow;
import org.mistok.pages.imports.ImportPage.NewRow;
import org.mistok.pages.imports.ImportsPage.Choice;

/// Puts an import into words.
final class ImportWriter {

    private static final int MOST_ERRORS = 100;

    private final Frame frame;
    private final Import one;
    private final @Nullable Findings found;

    ImportWriter(Frame frame, Import one) {
        this.frame = frame;
        this.one = one;
        this.found = one.findings();
    }

    ImportPage page(@Nullable String conflict) {
        List<RowError> errors = found == null ? List.of() : found.errors();
        long all = found == null ? 0 : found.counts().errors();
        return new ImportPage(
                frame,
                frame.link("/imports/" + one.id()),
                one.state().code(),
                told(),
                refusal(),
                conflict,
                columns(),
                counts(),
                newcomers(),
                changes(),
                duplicates(),
                notes(),
                errors.stream().limit(MOST_ERRORS).map(this::error).toList(),
                Math.max(0, all - Math.min(MOST_ERRORS, errors.size())),
                Imports.allows(one, Action.APPLY),
                Imports.allows(one, Action.CHECK)
                        && found != null
                        && !found.columns().isEmpty(),
                Imports.allows(one, Action.DISCARD));
    }

    private String told() {
        return switch (one.state()) {
            case CHECKING -> frame.t("imports.told.checking");
            case CHECKED -> frame.t(one.request().dryRun() ? "imports.told.tried" : "imports.told.checked");
            case REFUSED -> frame.t("imports.told.refused");
            case APPLIED -> frame.t("imports.told.applied");
            case DISCARDED -> frame.t("imports.told.discarded");
        };
    }

    private @Nullable String refusal() {
        Findings.Refusal refusal = found == null ? null : found.refusal();
        return refusal == null
                ? null
                : frame.t(refusal.key(), refusal.arguments().toArray());
    }

    private List<ColumnRow> columns() {
        List<Findings.Column> columns = found == null ? List.of() : found.columns();
        List<ColumnRow> rows = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String meaning = columns.get(i).meaning();
            rows.add(new ColumnRow("column-" + i, columns.get(i).heading(), meanings(meaning)));
        }
        return rows;
    }

    private List<Choice> meanings(String chosen) {
        Choice ignored = new Choice(Columns.IGNORED, frame.t("imports.meaning.ignored"), chosen.isEmpty());
        Stream<Choice> meanings = Arrays.stream(Meaning.values())
                .map(Meaning::code)
                .map(code -> new Choice(code, frame.t("imports.meaning." + code), code.equals(chosen)));
        return Stream.concat(Stream.of(ignored), meanings).toList();
    }

    private List<String> counts() {
        if (found == null || found.refusal() != null) {
            return List.of();
        }
        Findings.Counts counts = found.counts();
        return List.of(
                frame.t("imports.count.rows", counts.rows()),
                frame.t("imports.count.created", counts.created()),
                frame.t("imports.count.changed", counts.changed()),
                frame.t("imports.count.unchanged", counts.unchanged()),
                frame.t("imports.count.errors", counts.errors()));
    }

    private List<NewRow> newcomers() {
        return found == null
                ? List.of()
                : found.newcomers().stream()
                        .map(known -> new NewRow(known.code().value(), known.name()))
                        .toList();
    }

    private List<ChangeRow> changes() {
        return found == null
                ? List.of()
                : found.changes().stream()
                        .map(change -> new ChangeRow(
                                change.code().value(),
                                frame.link("/organisations/" + change.code()),
                                frame.t("imports.what." + change.what()),
                                change.before(),
                                change.after()))
                        .toList();
    }

    private List<DuplicateRow> duplicates() {
        if (found == null) {
            return List.of();
        }
        List<DuplicateRow> rows = new ArrayList<>();
        found.repeated()
                .forEach(again -> rows.add(new DuplicateRow(
                        row(again.again()),
                        again.name(),
                        frame.t("imports.duplicate.row", again.first().row()),
                        null)));
        found.resembling()
                .forEach(near -> rows.add(new DuplicateRow(
                        row(near.where()),
                        near.name(),
                        near.known() + " (" + near.code() + ")",
                        frame.link("/organisations/" + near.code()))));
        return rows;
    }

    private List<String> notes() {
        return found == null
                ? List.of()
                : found.notes().entrySet().stream()
                        .map(note -> frame.t("imports.note." + note.getKey(), note.getValue()))
                        .toList();
    }

    private ErrorRow error(RowError error) {
        return new ErrorRow(
                row(error.where()),
                error.column(),
                error.value(),
                frame.t("imports.error." + error.code(), error.arguments().toArray()));
    }

    private static String row(Where where) {
        return where.table().isEmpty() ? String.valueOf(where.row()) : where.table() + ": " + where.row();
    }
}
