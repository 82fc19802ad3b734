package org.mistok.pages.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;

/// A form on a page.
///
/// @param id unique on the page; the ids of its fields begin with it
/// @param action the address it is sent to
/// @param button the words on its button
public record Form(
        String id, String action, String button, List<Field> fields, List<Hidden> hidden, List<FieldError> errors) {

    public Form {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
        errors = List.copyOf(errors);
    }

    public static Form of(String id, String action, String button, Field... fields) {
        return new Form(id, action, button, List.of(fields), List.of(), List.of());
    }

    /// The same with one more value that the reader does not see.
    public Form hiding(String name, String value) {
        List<Hidden> more = new ArrayList<>(hidden);
        more.add(new Hidden(name, value));
        return new Form(id, action, button, fields, more, errors);
    }

    /// The same after it was refused.
    public Form refused(@Nullable FieldError error) {
        return new Form(id, action, button, fields, hidden, error == null ? List.of() : List.of(error));
    }

    /// The errors, with the ids of the fields they lead to; an error without a field leads to the first.
    public List<FieldError> summary() {
        return errors.stream()
                .map(error -> new FieldError(idOf(error.field()), error.message()))
                .toList();
    }

    private String idOf(String name) {
        boolean known = fields.stream().anyMatch(field -> field.name().equals(name));
        return known ? id(name) : fields.isEmpty() ? id : id(fields.getFirst().name());
    }

    public String id(String name) {
        return id + "-" + name;
    }

    /// What is wrong with a field; null when nothing is.
    public @Nullable String error(Field field) {
        return errors.stream()
                .filter(error -> idOf(error.field()).equals(id(field.name())))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /// The ids of what describes a field; null for nothing.
    public @Nullable String described(Field field) {
        String hint = field.hint() == null ? "" : id(field.name()) + "-hint ";
        String all = (error(field) == null ? "" : id(field.name()) + "-error ") + hint;
        return all.isBlank() ? null : all.strip();
    }

    /// A value that the reader does not see.
    public record Hidden(String name, String value) {}

    /// A field.
    ///
    /// @param type of the input; `textarea` and `select` for those
    /// @param autocomplete what the browser may fill in; `off` for nothing
    /// @param hint stands above the field; null for none
    /// @param options of a `select`
    public record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            String value,
            @Nullable String hint,
            List<Option> options) {

        public static Field text(String name, String label, String autocomplete, String value) {
            return new Field(name, label, "text", autocomplete, value, null, List.of());
        }

        public static Field email(String label, String value) {
            return new Field("email", label, "email", "username", value, null, List.of());
        }

        public static Field password(String name, String label, String autocomplete) {
            return new Field(name, label, "password", autocomplete, "", null, List.of());
        }

        public static Field longText(String name, String label, String value) {
            return new Field(name, label, "textarea", "off", value, null, List.of());
        }

        public static Field select(String name, String label, String value, List<Option> options) {
            return new Field(name, label, "select", "off", value, null, options);
        }

        public Field hinted(String text) {
            return new Field(name, label, type, autocomplete, value, text, options);
        }
    }

    /// One choice.
    public record Option(String value, String label) {}
}
