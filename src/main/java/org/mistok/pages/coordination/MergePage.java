package org.mistok.pages.coordination;

import java.util.List;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Two entries side by side, before they become one.
///
/// @param kept what is kept of both whatever is chosen, each with how many
/// @param swap the same page with the other one as survivor
public record MergePage(
        Frame frame,
        List<FieldError> errors,
        Link survivor,
        Link former,
        String survivorCode,
        String formerCode,
        long survivorVersion,
        long formerVersion,
        List<Row> rows,
        List<Row> kept,
        String action,
        String swap) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One part.
    ///
    /// @param name of the field
    /// @param taken whether the former's is chosen
    public record Row(String name, String label, List<String> survivor, List<String> former, boolean taken) {}
}
