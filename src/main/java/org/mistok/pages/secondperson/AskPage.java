package org.mistok.pages.secondperson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.account.Form;

/// Asks for a second person, and leads back to the form with all that was typed there.
///
/// @param text that is to stand
/// @param words that are held back, with why
/// @param ask null once it was asked
/// @param back sends the profile's form again
public record AskPage(
        Frame frame,
        String text,
        List<String> words,
        @Nullable Form ask,
        Form back) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return ask == null ? List.of() : ask.summary();
    }
}
