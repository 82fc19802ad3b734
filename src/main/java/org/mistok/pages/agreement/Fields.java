package org.mistok.pages.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.form.Field;
import org.mistok.pages.form.Field.Option;

/// Makes the fields of a form, with what was typed into them and what is wrong with it. A field is called by the text
/// `agreements.field.<name>`, and explained by `agreements.field.<name>.hint` where it needs that.
final class Fields {
    private final Frame frame;
    private final Typed typed;
    private final List<FieldError> errors;
    private final List<Field> list = new ArrayList<>();

    Fields(Frame frame, Typed typed, List<FieldError> errors) {
        this.frame = frame;
        this.typed = typed;
        this.errors = errors;
    }

    Fields hidden(String name) {
        return add(Field.Type.HIDDEN, name, false, List.of());
    }

    Fields text(String name, boolean hinted) {
        return add(Field.Type.TEXT, name, hinted, List.of());
    }

    Fields number(String name) {
        return add(Field.Type.NUMBER, name, false, List.of());
    }

    Fields longText(String name, boolean hinted) {
        return add(Field.Type.LONG, name, hinted, List.of());
    }

    Fields select(String name, boolean hinted, List<Option> options) {
        return add(Field.Type.SELECT, name, hinted, options);
    }

    Fields checks(String name, List<Option> options) {
        return add(Field.Type.CHECKS, name, false, options);
    }

    private Fields add(Field.Type type, String name, boolean hinted, List<Option> options) {
        String label = type == Field.Type.HIDDEN ? "" : frame.t("agreements.field." + name);
        list.add(new Field(
                type,
                name,
                label,
                hinted ? frame.t("agreements.field." + name + ".hint") : null,
                typed.text(name),
                error(name),
                options,
                null));
        return this;
    }

    private @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    Option option(String name, String value, String label) {
        return new Option(value, label, typed.all(name).contains(value), "");
    }

    List<Field> list() {
        return List.copyOf(list);
    }
}
