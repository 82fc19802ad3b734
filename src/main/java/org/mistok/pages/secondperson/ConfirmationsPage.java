package org.mistok.pages.secondperson;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.Form;

/// What was asked of second persons for one organisation.
///
/// @param open what nobody has answered yet
public record ConfirmationsPage(Frame frame, Link organisation, List<Question> open, List<Question> answered) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public List<FieldError> errors() {
        return open.stream()
                .flatMap(question -> Stream.ofNullable(question.answer()))
                .flatMap(form -> form.summary().stream())
                .toList();
    }

    /// @param words that are held back, with why
    /// @param facts who asked, when, and what came of it
    /// @param answer null for who has asked, and for what is answered
    public record Question(
            String text,
            List<String> words,
            String reason,
            List<String> facts,
            @Nullable Form answer) {}
}
