package org.mistok.pages.imports;

import java.util.List;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;

/// The form for a file, and the files that came before.
///
/// @param kinds code and name of each sort of file
/// @param form what was typed last time
public record ImportsPage(Frame frame, List<Choice> kinds, Form form, List<Row> rows, List<FieldError> errors) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// The message for this field, or null.
    public @org.jspecify.annotations.Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /// Something to choose.
    public record Choice(String code, String name, boolean chosen) {}

    /// What was typed.
    public record Form(String kind, String source, String date) {}

    /// An import in the list.
    public record Row(String address, String fileName, String state, String when) {}
}
