package org.mistok.pages.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field as shown.
///
/// @param name also its id, to which the list of errors leads
/// @param value what stands in it, for those without options
/// @param error what is wrong with it; null for nothing
/// @param options empty for fields to type in
/// @param proposals where a script asks for areas while somebody types; null for other fields
public record Field(
        Type type,
        String name,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error,
        List<Option> options,
        @Nullable String proposals) {

    /// How it looks.
    public enum Type {
        TEXT,
        NUMBER,
        DAY,
        LONG,
        SELECT,
        CHECK,
        CHECKS,
        HIDDEN
    }

    /// @param group the heading under which the option stands; empty for none
    public record Option(String value, String label, boolean chosen, String group) {}

    public boolean is(String type) {
        return this.type.name().equals(type);
    }

    /// The ids of hint and error, for who cannot see that they stand beside the field.
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : name + "-hint") + (error == null ? "" : " " + name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
