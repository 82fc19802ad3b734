package org.mistok.pages.form;

import java.util.List;
import org.mistok.http.Flaw;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;

/// What is wrong with a form, in words for people: where a program is told which value is expected, they are told what
/// to do.
final class FormErrors {
    private FormErrors() {}

    static List<FieldError> of(List<Flaw> flaws, Messages messages) {
        return flaws.stream().map(flaw -> error(flaw, messages)).toList();
    }

    private static FieldError error(Flaw flaw, Messages messages) {
        String name = flaw.field().substring(flaw.field().lastIndexOf('.') + 1);
        if (!flaw.key().equals("body.missing")) {
            return flaw.in(messages);
        }
        String text = switch (name) {
            case "area" -> messages.text("form.missing.area");
            case "text" -> messages.text("form.missing.text");
            case "level" -> messages.text("form.missing.level");
            case "source" -> messages.text("suggest.source.missing");
            case "kind" -> messages.text("form.missing.kind");
            default -> messages.text("form.missing.language");
        };
        return new FieldError(flaw.field(), text);
    }
}
