package org.mistok.exchange.spreadsheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.table.TableFile;
import org.mistok.exchange.table.TableRow;
import org.mistok.language.NameKey;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;

/// The words by which a spreadsheet's columns and values are known in five languages, from
/// `index-config/spreadsheet.csv`.
public final class SheetWords {

    /// The columns of the file, which are its languages too, from the third on.
    private static final List<String> COLUMNS = List.of("sort", "code", "uk", "en", "de", "pl", "fr");

    private static final Map<String, Function<String, @Nullable Object>> SORTS = Map.of(
            "heading", Meaning::find,
            "kind", Kind::of,
            "urgency", Urgency::of,
            "strength", Strength::of,
            "number", code -> Set.of("thousand", "million").contains(code) ? code : null,
            "level", org.mistok.language.Level::of,
            "place-word", code -> code);

    /// Where a remark on a heading begins.
    private static final Pattern REMARK = Pattern.compile("[(\\[,:;/\\d*\\n\\r–—]| - ");

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final List<Words> headings = new ArrayList<>();

    /// The words for one code, by language.
    public record Words(String code, Map<String, List<String>> byLanguage) {}

    private SheetWords() {}

    /// @throws IllegalArgumentException when a line names an unknown sort or code, lacks a language, or repeats a
    /// word
    ///     for something else
    public static SheetWords load(Path indexConfig) {
        SheetWords words = new SheetWords();
        Path path = indexConfig.resolve("spreadsheet.csv");
        try (TableFile file = TableFile.open(path);
                Stream<TableRow> rows = file.tables().getFirst().rows()) {
            rows.forEach(row -> {
                if (row.number() == 1) {
                    words.require(row.cells().equals(COLUMNS), row, "The columns are " + COLUMNS + ".");
                } else {
                    words.add(row);
                }
            });
        }
        for (Meaning meaning : Meaning.values()) {
            if (words.headings.stream().noneMatch(heading -> heading.code().equals(meaning.code()))) {
                throw new IllegalArgumentException(path + " has no heading for '" + meaning.code() + "'.");
            }
        }
        return words;
    }

    private void add(TableRow row) {
        String sort = row.cell(0);
        String code = row.cell(1);
        require(isKnown(sort, code), row, "'" + sort + "' '" + code + "' is unknown.");
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        for (int column = 2; column < COLUMNS.size(); column++) {
            require(!row.cell(column).isEmpty(), row, "A word in '" + COLUMNS.get(column) + "' is missing.");
            List<String> words = List.of(row.cell(column).split("\\|", -1));
            byLanguage.put(COLUMNS.get(column), words);
            for (String word : words) {
                put(row, word, COLUMNS.get(column));
            }
        }
        if (sort.equals("heading")) {
            headings.add(new Words(code, byLanguage));
        }
    }

    private static boolean isKnown(String sort, String code) {
        Function<String, @Nullable Object> reader = SORTS.get(sort);
        return reader != null && reader.apply(code) != null;
    }

    private void put(TableRow row, String word, String language) {
        String key = key(word);
        require(!key.isEmpty(), row, "A word is empty.");
        String before = codes.computeIfAbsent(row.cell(0), _ -> new HashMap<>()).putIfAbsent(key, row.cell(1));
        require(before == null || before.equals(row.cell(1)), row, "'" + word + "' stands for '" + before + "' too.");
        if (row.cell(0).equals("heading")) {
            languages.putIfAbsent(key, language);
        }
    }

    private void require(boolean isRight, TableRow row, String message) {
        if (!isRight) {
            throw new IllegalArgumentException("Line " + row.number() + " of spreadsheet.csv: " + message);
        }
    }

    /// Headings in the order of the file, for the reference and for people who map by hand.
    public List<Words> headings() {
        return List.copyOf(headings);
    }

    /// What a heading means: by all its words, else by those before a remark, such as `Population (2024)`; null
    /// when
    /// nothing. Not by any beginning: `Name of the contact` is no name.
    @Nullable
    Meaning heading(String heading) {
        String known = knownBeginning(heading);
        return known.isEmpty() ? null : Meaning.find(String.valueOf(find("heading", known)));
    }

    /// In which language a heading is, or null.
    @Nullable
    String languageOf(String heading) {
        return languages.get(knownBeginning(heading));
    }

    private String knownBeginning(String heading) {
        Map<String, String> known = codes.getOrDefault("heading", Map.of());
        String whole = key(heading);
        if (known.containsKey(whole)) {
            return whole;
        }
        String beginning = key(REMARK.split(heading, 2)[0]);
        return known.containsKey(beginning) ? beginning : "";
    }

    /// The code that a value stands for, or null.
    @Nullable
    String find(String sort, String word) {
        return codes.getOrDefault(sort, Map.of()).get(key(word));
    }

    /// The name of a place without words for what kind of place it is; the whole name when nothing else is left.
    String bareName(String name) {
        Set<String> left =
                new HashSet<>(codes.getOrDefault("place-word", Map.of()).keySet());
        StringBuilder bare = new StringBuilder();
        for (String word : key(name).split(" ", -1)) {
            if (!left.contains(word)) {
                bare.append(bare.isEmpty() ? "" : " ").append(word);
            }
        }
        return bare.isEmpty() ? key(name) : bare.toString();
    }

    /// What spellings of the same words have in common.
    static String key(String text) {
        return NameKey.of(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
