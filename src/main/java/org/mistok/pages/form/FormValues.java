package org.mistok.pages.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a form, as typed. Fields that repeat as a group are named `needs[0].text`; everything else by itself.
///
/// @param single the values by the name of the field
/// @param rows the groups by the name of their list; each row by the name of its field
record FormValues(Map<String, List<String>> single, Map<String, List<Map<String, String>>> rows) {

    static final List<String> LISTS = List.of("languages", "needs", "offers");

    private static final Pattern ROW = Pattern.compile("(languages|needs|offers)\\[(\\d{1,2})]\\.(\\w{1,20})");
    private static final int LONGEST = 20_000;

    static FormValues empty() {
        return new FormValues(new TreeMap<>(), new TreeMap<>());
    }

    /// Rows that were left blank or marked for removal are gone; the others move up.
    static FormValues of(Map<String, Object> form) {
        FormValues values = empty();
        Map<String, Map<Integer, Map<String, String>>> numbered = new TreeMap<>();
        form.forEach((name, came) -> {
            List<String> texts = texts(came);
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                numbered.computeIfAbsent(row.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                        .put(row.group(3), texts.isEmpty() ? "" : texts.getFirst());
            } else {
                values.single.put(name, texts);
            }
        });
        numbered.forEach((list, rows) -> values.rows.put(
                list,
                new ArrayList<>(
                        rows.values().stream().filter(FormValues::isMeant).toList())));
        return values;
    }

    private static List<String> texts(Object came) {
        Collection<?> all = came instanceof Collection<?> several ? several : List.of(came);
        return all.stream()
                .map(String::valueOf)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> text.replace("\r\n", "\n").strip())
                .toList();
    }

    private static boolean isMeant(Map<String, String> row) {
        boolean typed = row.entrySet().stream()
                .filter(field -> List.of("text", "area", "key", "level").contains(field.getKey())
                        || (field.getKey().equals("language") && !row.containsKey("text")))
                .anyMatch(field -> !field.getValue().isEmpty());
        return typed && !row.containsKey("remove");
    }

    /// The value of a field; empty when it was left blank.
    String text(String name) {
        List<String> texts = all(name);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    List<String> all(String name) {
        return single.getOrDefault(name, List.of());
    }

    List<Map<String, String>> list(String name) {
        return rows.getOrDefault(name, List.of());
    }

    void put(String name, String... texts) {
        single.put(name, List.of(texts));
    }

    void add(String list, Map<String, String> row) {
        rows.computeIfAbsent(list, _ -> new ArrayList<>()).add(new LinkedHashMap<>(row));
    }

    /// Sets one field of a row, named as in the form; does nothing when there is no such row.
    void set(String name, String text) {
        Matcher row = ROW.matcher(name);
        if (row.matches() && Integer.parseInt(row.group(2)) < list(row.group(1)).size()) {
            list(row.group(1)).get(Integer.parseInt(row.group(2))).put(row.group(3), text);
        }
    }
}
