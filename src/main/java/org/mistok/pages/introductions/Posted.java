package org.mistok.pages.introductions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form sent. Only the fields that a page asks for by name are ever read.
record Posted(@Nullable Map<String, Object> fields) {

    /// As a text has it everywhere: with single line ends, stripped; empty for a field that is absent or comes
    /// twice.
    String text(String name) {
        return fields != null && fields.get(name) instanceof String text
                ? text.replace("\r\n", "\n").strip()
                : "";
    }

    boolean isChecked(String name) {
        return text(name).equals("true");
    }

    /// Null for what is no number.
    @Nullable
    Long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
    }
}
