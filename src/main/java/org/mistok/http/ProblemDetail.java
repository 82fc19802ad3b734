package org.mistok.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went wrong, for a program and for a reader (RFC 9457, `application/problem+json`).
///
/// @param type names the sort of problem for programs (`urn:mistok:problem:stale`); never changes
/// @param title the sort of problem in the reader's language
/// @param status the HTTP status
/// @param detail this very problem, and what to do, in the reader's language
/// @param instance names a fault of ours in the log (`urn:uuid:…`), else null
/// @param errors what was wrong where; empty when the problem is not about fields
/// @param known the query parameters or body fields that would have been understood, or the steps that are possible;
///     empty when that is not the problem
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors", "known"})
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors,
        List<String> known) {

    /// The request attribute under which the page that shows a problem finds it.
    public static final String ATTRIBUTE = "mistok.problem";

    public ProblemDetail {
        errors = List.copyOf(errors);
        known = List.copyOf(known);
    }

    /// One thing that was wrong.
    ///
    /// @param field the query parameter, or the path into the body (`needs[2].area`)
    /// @param message what came, what was expected and what to do, in the reader's language
    public record FieldError(String field, String message) {}
}
