package org.mistok.pages.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// A page that asks for one thing.
///
/// @param form null for a page that only says something
/// @param links where else to go
public record FormPage(
        Frame frame, List<String> text, @Nullable Form form, List<Link> links) {

    public FormPage {
        text = List.copyOf(text);
        links = List.copyOf(links);
    }

    public List<FieldError> errors() {
        return form == null ? List.of() : form.summary();
    }
}
