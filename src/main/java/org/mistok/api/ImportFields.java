package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.Columns;
import org.mistok.exchange.spreadsheet.Meaning;
import org.mistok.exchange.upload.ImportKind;
import org.mistok.exchange.upload.Request;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;

/// What a caller says of a file, in the query or in the fields of a form.
final class ImportFields {

    static final List<String> KNOWN = List.of("kind", "fileName", "source", "date", "dryRun", "mapping");

    private static final int LONGEST_SOURCE = 2_000;

    private final Map<String, String> fields;
    private final LocalDate today;
    private final List<Flaw> flaws = new ArrayList<>();

    ImportFields(Map<String, String> fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /// @throws RequestRefused naming everything that is wrong
    Request read(String fileName) {
        Set<String> unknown = new TreeSet<>(fields.keySet());
        KNOWN.forEach(unknown::remove);
        unknown.forEach(name ->
                flaws.add(Flaw.of(Flaw.shown(name), "body.unknown-field", Flaw.shown(name), String.join(", ", KNOWN))
                        .maybe(name, KNOWN)));
        ImportKind kind = kind();
        String source = source(kind);
        LocalDate date = date(kind);
        boolean dryRun = dryRun();
        Map<Integer, String> columns = mapping(fields.get("mapping"), flaws);
        if (!flaws.isEmpty()) {
            throw RequestRefused.content(flaws);
        }
        return new Request(kind, fields.getOrDefault("fileName", fileName), source, date, dryRun, columns);
    }

    private ImportKind kind() {
        String text = fields.getOrDefault("kind", ImportKind.SPREADSHEET.code());
        for (ImportKind kind : ImportKind.values()) {
            if (kind.code().equals(text)) {
                return kind;
            }
        }
        List<String> codes =
                Arrays.stream(ImportKind.values()).map(ImportKind::code).toList();
        flaws.add(Flaw.of("kind", "parameter.choice", Flaw.shown(text), String.join(", ", codes)));
        return ImportKind.SPREADSHEET;
    }

    /// Statements rest on an address; registers have a usual source and may name another.
    private String source(ImportKind kind) {
        String text = fields.getOrDefault("source", "").strip();
        if (kind != ImportKind.SPREADSHEET && text.length() <= LONGEST_SOURCE) {
            return text;
        }
        if (!text.matches("https?://\\S+") || text.length() > LONGEST_SOURCE) {
            flaws.add(Flaw.of("source", "parameter.source", Flaw.shown(text)));
        }
        return text;
    }

    private @Nullable LocalDate date(ImportKind kind) {
        String text = fields.getOrDefault("date", "").strip();
        if (text.isEmpty()) {
            return kind == ImportKind.SPREADSHEET ? today : null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(today.plusDays(1))) {
                flaws.add(Flaw.of("date", "refusal.date-in-future", date));
            }
            return date;
        } catch (DateTimeParseException _) {
            flaws.add(Flaw.of("date", "body.date", Flaw.shown(text)));
            return today;
        }
    }

    private boolean dryRun() {
        String text = fields.getOrDefault("dryRun", "false");
        if (!Set.of("true", "false").contains(text)) {
            flaws.add(Flaw.of("dryRun", "parameter.choice", Flaw.shown(text), "true, false"));
        }
        return text.equals("true");
    }

    /// `{"A": "name", "C": ""}`: columns as a spreadsheet program calls them.
    static Map<Integer, String> mapping(@Nullable String json, List<Flaw> flaws) {
        return json == null ? Map.of() : mapping(JsonBodies.tree(json.getBytes(StandardCharsets.UTF_8)), flaws);
    }

    static Map<Integer, String> mapping(JsonNode tree, List<Flaw> flaws) {
        Map<Integer, String> columns = new HashMap<>();
        tree.properties().forEach(entry -> {
            String letters = entry.getKey();
            String meaning = entry.getValue().asText();
            if (!letters.matches("[A-Z]{1,3}")) {
                flaws.add(Flaw.of("mapping", "parameter.column", Flaw.shown(letters)));
            } else if (!entry.getValue().isTextual()
                    || (!meaning.equals(Columns.IGNORED) && Meaning.find(meaning) == null)) {
                flaws.add(Flaw.of("mapping." + letters, "parameter.choice", Flaw.shown(meaning), meanings()));
            } else {
                columns.put(position(letters), meaning);
            }
        });
        return columns;
    }

    private static String meanings() {
        return String.join(
                ", ", Arrays.stream(Meaning.values()).map(Meaning::code).toList());
    }

    private static int position(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }

    /// The letters of a column, counted from 0.
    static String letters(int position) {
        String letters = "";
        for (int rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }
}
