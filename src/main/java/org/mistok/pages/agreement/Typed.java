package org.mistok.pages.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stands in a form, as typed.
record Typed(Map<String, List<String>> values) {
    private static final int LONGEST = 10_000;

    static Typed of(@Nullable Map<String, Object> form) {
        Map<String, List<String>> values = new TreeMap<>();
        if (form != null) {
            form.forEach((name, came) -> values.put(name, texts(came)));
        }
        return new Typed(values);
    }

    private static List<String> texts(Object came) {
        Collection<?> all = came instanceof Collection<?> several ? several : List.of(came);
        return all.stream()
                .map(String::valueOf)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> text.replace("\r\n", "\n").strip())
                .toList();
    }

    String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// The lines that are not empty.
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// A number; zero for what is none.
    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    Typed with(String name, String... texts) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(name, new ArrayList<>(List.of(texts)));
        return new Typed(more);
    }
}
