package org.mistok.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one interface language, from one file a topic, `messages/<topic>_<language>.properties` (UTF-8). No key
/// stands in two of them. A text is an ICU message: `{0}` takes the first argument, `{0, plural, one{…} few{…} many{…}
/// other{…}}` chooses by number. Texts use typographic apostrophes only, because the ASCII one quotes in ICU messages.
///
/// Thread-safe.
public final class Texts {
    private final InterfaceLanguage language;
    private final ULocale locale;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(InterfaceLanguage language, Map<String, String> texts) {
        this.language = language;
        this.locale = ULocale.forLocale(language.conventions());
        this.texts = Map.copyOf(texts);
    }

    /// Reads the topics from the class path.
    ///
    /// @throws IllegalStateException when a file is missing or a key stands in two
    public static Texts load(List<String> topics, InterfaceLanguage language) {
        Map<String, String> all = new HashMap<>();
        for (String topic : topics) {
            read("/messages/" + topic + "_" + language.tag() + ".properties").forEach((key, text) -> {
                if (all.put(key, text) != null) {
                    throw new IllegalStateException("'" + key + "' stands in two topics.");
                }
            });
        }
        return new Texts(language, all);
    }

    public InterfaceLanguage language() {
        return language;
    }

    /// The text with its arguments filled in. Numbers are written by the conventions of the language.
    ///
    /// @throws IllegalArgumentException when there is no such key
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        // ICU formats are not thread-safe; a clone of a parsed one is much cheaper than parsing again.
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// Every key, in alphabetical order.
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /// The text as written in its file, with its placeholders.
    ///
    /// @throws IllegalArgumentException when there is no such key
    public String pattern(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + language + ".");
        }
        return pattern;
    }

    private static Map<String, String> read(String file) {
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks " + file + ".");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + file + " failed.", failure);
        }
    }
}
