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
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.mistok.language.NameKey;

/// Words before and after a name that say what kind of place it is, `м.`, `Stadt`, `gmina`, `ville de`, from
/// `names/type-words.csv` of `index-config`. They tell nothing of which place it is.
public final class TypeWords {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 4;

    private final Set<String> before;
    private final Set<String> after;
    private final Set<String> words = new HashSet<>();

    private TypeWords(Set<String> before, Set<String> after) {
        this.before = before;
        this.after = after;
        before.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        after.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
    }

    /// @throws IllegalArgumentException when a row names no language, no words, or another side than `before` and
    /// `after`
    public static TypeWords load(Path indexConfig) {
        Table table = Table.read(indexConfig.resolve("names").resolve("type-words.csv"));
        Map<String, Set<String>> phrases = Map.of("before", new TreeSet<>(), "after", new TreeSet<>());
        for (CSVRecord row : table.rows()) {
            table.cell(row, "language");
            String side = table.cell(row, "stands");
            Set<String> ofSide = phrases.get(side);
            if (ofSide == null) {
                throw new IllegalArgumentException("In names/type-words.csv, row " + (row.getRecordNumber() + 1)
                        + ", words stand '" + side + "'. Expected 'before' or 'after' a name.");
            }
            for (String phrase : table.cell(row, "words").split("\\|")) {
                ofSide.add(key(phrase));
            }
        }
        return new TypeWords(
                Objects.requireNonNull(phrases.get("before")), Objects.requireNonNull(phrases.get("after")));
    }

    /// Whether the word occurs among these, as it stands.
    public boolean contains(String word) {
        return words.contains(NameKey.of(word));
    }

    /// The name without the words at its beginning and end that say what it is; the whole name when nothing else
    /// were left.
    public String strip(String name) {
        List<String> parts =
                new ArrayList<>(Arrays.asList(GAPS.split(NameKey.of(name).strip())));
        parts.remove("");
        List<String> rest = parts;
        boolean shorter = true;
        while (shorter) {
            List<String> next = stripOnce(rest);
            shorter = next.size() < rest.size();
            rest = next;
        }
        return rest.size() == parts.size() ? name : cut(name, parts, rest);
    }

    private List<String> stripOnce(List<String> parts) {
        for (int length = Math.min(LONGEST, parts.size() - 1); length > 0; length--) {
            List<String> withoutStart = parts.subList(length, parts.size());
            if (before.contains(String.join(" ", parts.subList(0, length))) && !isOnlyType(withoutStart)) {
                return withoutStart;
            }
            List<String> withoutEnd = parts.subList(0, parts.size() - length);
            if (after.contains(String.join(" ", parts.subList(parts.size() - length, parts.size())))
                    && !isOnlyType(withoutEnd)) {
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
