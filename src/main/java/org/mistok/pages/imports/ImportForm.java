package org.mistok.pages.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.upload.ImportKind;
import org.mistok.exchange.upload.Request;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.imports.ImportsPage.Form;

/// What a coordinator says of a file on the page.
final class ImportForm {

    private static final int LONGEST_SOURCE = 2_000;

    private final Form typed;
    private final List<FieldError> errors = new ArrayList<>();
    private final Frame frame;

    ImportForm(Map<String, String> fields, Frame frame) {
        this.frame = frame;
        this.typed = new Form(
                fields.getOrDefault("kind", ImportKind.SPREADSHEET.code()),
                fields.getOrDefault("source", "").strip(),
                fields.getOrDefault("date", "").strip());
    }

    Form typed() {
        return typed;
    }

    List<FieldError> errors() {
        return errors;
    }

    void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, frame.t(key, arguments)));
    }

    /// Whatever is wrong stands in [#errors] then.
    Request read(String fileName, LocalDate today) {
        ImportKind kind = Arrays.stream(ImportKind.values())
                .filter(one -> one.code().equals(typed.kind()))
                .findFirst()
                .orElse(ImportKind.SPREADSHEET);
        boolean isAddress =
                typed.source().matches("https?://\\S+") && typed.source().length() <= LONGEST_SOURCE;
        if (kind == ImportKind.SPREADSHEET ? !isAddress : typed.source().length() > LONGEST_SOURCE) {
            refuse("source", "imports.page.source-wrong");
        }
        LocalDate date = typed.date().isEmpty() ? null : day();
        if (date != null && date.isAfter(today.plusDays(1))) {
            refuse("date", "imports.page.date-wrong");
        }
        return new Request(kind, fileName, typed.source(), date, false, Map.of());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(typed.date());
        } catch (DateTimeParseException _) {
            refuse("date", "imports.page.date-wrong");
            return null;
        }
    }
}
