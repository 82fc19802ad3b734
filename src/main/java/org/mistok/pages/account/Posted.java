package org.mistok.pages.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form sent. Only the fields that a page asks for by name are ever read.
public record Posted(Map<String, Object> fields) {
    private static final int LONGEST = 4000;

    public static Posted of(@Nullable Map<String, Object> body) {
        return new Posted(body == null ? Map.of() : body);
    }

    /// Stripped; empty for a field that is absent, too long or comes twice.
    public String text(String name) {
        return raw(name).strip();
    }

    /// As it was typed.
    public String raw(String name) {
        return fields.get(name) instanceof String text && text.length() <= LONGEST ? text : "";
    }

    /// A number; negative for what is none.
    public long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }
}
