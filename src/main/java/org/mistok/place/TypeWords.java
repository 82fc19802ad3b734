package org.mistok.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.mistok.language.NameKey;

/// Words before and after a name that say what kind of place it is, `м.`, `Stadt`, `gmina`, `ville de`, from
/// `names/type-words.csv` of `index-config`. They tell nothing of which place it is, but some tell of which country:
/// a gmina is in Poland.
public final class TypeWords {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 4;

    /// Phrase -> the countries that have such places; none when any can.
    private final Map<String, Set<CountryCode>> before;

    private final Map<String, Set<CountryCode>> after;
    private final Set<String> words = new HashSet<>();

    private TypeWords(Map<String, Set<CountryCode>> before, Map<String, Set<CountryCode>> after) {
        this.before = before;
        this.after = after;
        before.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        after.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
    }

    /// @throws IllegalArgumentException when a row names no language, no words, or another side than `before` and
    /// `after`
    public static TypeWords load(Path indexConfig) {
        Table table = Table.read(indexConfig.resolve("names").resolve("type-words.csv"));
        Map<String, Map<String, Set<CountryCode>>> phrases =
                Map.of("before", new TreeMap<>(), "after", new TreeMap<>());
        for (CSVRecord row : table.rows()) {
            table.cell(row, "language");
            String side = table.cell(row, "stands");
            Map<String, Set<CountryCode>> ofSide = phrases.get(side);
            if (ofSide == null) {
                throw new IllegalArgumentException("In names/type-words.csv, row " + (row.getRecordNumber() + 1)
                        + ", words stand '" + side + "'. Expected 'before' or 'after' a name.");
            }
            Set<CountryCode> countries = codes(row.get("countries"));
            for (String phrase : table.cell(row, "words").split("\\|")) {
                ofSide.merge(key(phrase), countries, TypeWords::either);
            }
        }
        return new TypeWords(
                Objects.requireNonNull(phrases.get("before")), Objects.requireNonNull(phrases.get("after")));
    }

    private static Set<CountryCode> codes(String codes) {
        return codes.isBlank()
                ? Set.of()
                : Stream.of(codes.split("\\|")).map(CountryCode::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CountryCode> either(Set<CountryCode> some, Set<CountryCode> others) {
        return some.isEmpty() || others.isEmpty()
                ? Set.of()
                : Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the word occurs among these, as it stands.
    public boolean contains(String word) {
        return words.contains(NameKey.of(word));
    }

    /// The name without the words at its beginning and end that say what it is; the whole name when nothing else
    /// were left.
    public String strip(String name) {
        List<String> parts = parts(name);
        List<String> rest = rest(parts, _ -> {});
        return rest.size() == parts.size() ? name : cut(name, parts, rest);
    }

    /// The countries in which such a place can be, by the words that [#strip] takes away; none when any can.
    public Set<CountryCode> countries(String name) {
        Set<CountryCode> countries = new TreeSet<>();
        rest(parts(name), countries::addAll);
        return countries;
    }

    private static List<String> parts(String name) {
        List<String> parts =
                new ArrayList<>(Arrays.asList(GAPS.split(NameKey.of(name).strip())));
        parts.remove("");
        return parts;
    }

    private List<String> rest(List<String> parts, Consumer<Set<CountryCode>> told) {
        List<String> rest = parts;
        boolean shorter = true;
        while (shorter) {
            List<String> next = stripOnce(rest, told);
            shorter = next.size() < rest.size();
            rest = next;
        }
        return rest;
    }

    private List<String> stripOnce(List<String> parts, Consumer<Set<CountryCode>> told) {
        for (int length = Math.min(LONGEST, parts.size() - 1); length > 0; length--) {
            List<String> withoutStart = parts.subList(length, parts.size());
            Set<CountryCode> atStart = before.get(String.join(" ", parts.subList(0, length)));
            if (atStart != null && !isOnlyType(withoutStart)) {
                told.accept(atStart);
                return withoutStart;
            }
            List<String> withoutEnd = parts.subList(0, parts.size() - length);
            Set<CountryCode> atEnd = after.get(String.join(" ", parts.subList(parts.size() - length, parts.size())));
            if (atEnd != null && !isOnlyType(withoutEnd)) {
                told.accept(atEnd);
                return withoutEnd;
            }
        }
        return parts;
    }

    private boolean isOnlyType(List<String> parts) {
        return parts.size() <= LONGEST && words.containsAll(parts);
    }

    /// The part of the name as it is written that the remaining words stand for.
    private static String cut(String name, List<String> parts, List<String> rest) {
        int skipped = Collections.indexOfSubList(parts, rest);
        String[] written = GAPS.split(name.strip());
        int offset = written.length > 0 && written[0].isEmpty() ? 1 : 0;
        if (skipped < 0 || written.length - offset != parts.size()) {
            return String.join(" ", rest);
        }
        return String.join(" ", Arrays.asList(written).subList(skipped + offset, skipped + offset + rest.size()));
    }

    /// All words in one text, the same for the same words.
    public String fingerprint() {
        return before + "\n" + after;
    }

    private static String key(String phrase) {
        return GAPS.matcher(NameKey.of(phrase)).replaceAll(" ").strip();
    }
}
