package org.mistok.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.mistok.area.AreaCode;

/// The words of a language that tell what in a text is wanted and what only stands around it: `areas/reading_uk`,
/// `_en`, `_de`, `_pl` and `_fr`. A word stands there as it is written; one that ends in `*` stands for all that begin
/// so.
final class AreaCues {

    /// The kinds of words.
    enum Kind {
        /// Say nothing of the area on their own: works, rooms, offices, people.
        UNDECIDED,
        /// What follows in the clause is asked for or given.
        WANTED,
        /// What follows in the clause is where or for whom.
        AROUND,
        /// With a word of CONVERTED before: what follows is to come, what stood before goes.
        INTO,
        CONVERTED,
        /// What follows up to the end is an address.
        ADDRESS,
        /// One or two words that follow are the name of a street or of a person.
        NAMED
    }

    private static final Map<Tongue, AreaCues> BY_TONGUE = read();

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> beginnings = new EnumMap<>(Kind.class);

    private AreaCues(Properties properties) {
        for (Kind kind : Kind.values()) {
            String listed = properties.getProperty(kind.name().toLowerCase(Locale.ROOT), "");
            List<String> all = split(listed);
            words.put(kind, new HashSet<>(all));
            beginnings.put(
                    kind,
                    all.stream()
                            .filter(word -> word.endsWith("*"))
                            .map(word -> word.substring(0, word.length() - 1))
                            .toList());
        }
    }

    static AreaCues of(Tongue tongue) {
        return BY_TONGUE.getOrDefault(tongue, new AreaCues(new Properties()));
    }

    /// Whether this word, in lower case, is of the kind.
    boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word)
                || beginnings.getOrDefault(kind, List.of()).stream().anyMatch(word::startsWith);
    }

    /// The everyday words that hint at an area: `areas/words_uk` and so on, by the code of the area.
    static Map<AreaCode, List<String>> hints(Tongue tongue) {
        Map<AreaCode, List<String>> hints = new TreeMap<>();
        Properties read = properties("/areas/words_" + tongue.code() + ".properties");
        read.stringPropertyNames().forEach(code -> hints.put(AreaCode.of(code), split(read.getProperty(code))));
        return hints;
    }

    /// The words of the kind as a text to analyse.
    String text(Kind kind) {
        return String.join(" ", words.getOrDefault(kind, Set.of()));
    }

    private static Map<Tongue, AreaCues> read() {
        Map<Tongue, AreaCues> read = new EnumMap<>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            if (tongue != Tongue.OTHER) {
                read.put(tongue, new AreaCues(properties("/areas/reading_" + tongue.code() + ".properties")));
            }
        }
        return read;
    }

    private static List<String> split(String words) {
        return Arrays.asList(words.strip().split("\\s+"));
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream file = AreaCues.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The class path lacks " + resource + ".");
            }
            Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from the class path.", e);
        }
    }
}
