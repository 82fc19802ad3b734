package org.mistok.http;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mistok.language.InterfaceLanguage;

/// All texts of one interface language, from one file a topic, `messages/<topic>_<language>.properties` (UTF-8): what
/// can go wrong is in `problems`, the pages in the others. No key stands in two of them. A text is an ICU message:
/// `{0}` takes the first argument, `{0,
/// plural, one{…} few{…} many{…} other{…}}` chooses by number.
/// Texts use typographic apostrophes only, because the ASCII one quotes in ICU messages.
///
/// Thread-safe; loaded once.
public final class Messages {
    /// In the class path below `messages`.
    public static final List<String> TOPICS = List.of("messages", "problems", "calls", "disclosure", "kept", "finding", "imports", "spreadsheet", "forms");

    private static final Map<InterfaceLanguage, Messages> ALL = loadAll();

    private final InterfaceLanguage language;
    private final ULocale locale;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(InterfaceLanguage language, Map<String, String> texts) {
        this.language = language;
        this.locale = ULocale.forLocale(Locales.conventions(language));
        this.texts = texts;
    }

    public static Messages of(InterfaceLanguage language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalStateException("No texts were loaded for " + language + ".");
        }
        return messages;
    }

    public InterfaceLanguage language() {
        return language;
    }

    /// The text with its arguments filled in. Numbers are written by the conventions of the language.
    ///
    /// @throws IllegalArgumentException when the bundle has no such key
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + language + ".");
        }
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

    /// The text as written in the bundle, with its placeholders.
    ///
    /// @throws IllegalArgumentException when the bundle has no such key
    public String pattern(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + language + ".");
        }
        return pattern;
    }

    private static Map<InterfaceLanguage, Messages> loadAll() {
        Map<InterfaceLanguage, Messages> all = new EnumMap<>(InterfaceLanguage.class);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, String> texts = new HashMap<>();
            TOPICS.forEach(topic -> load(fileOf(topic, language)).forEach((key, text) -> {
                if (texts.put(key, text) != null) {
                    throw new IllegalStateException("'" + key + "' stands in two topics.");
                }
            }));
            all.put(language, new Messages(language, Map.copyOf(texts)));
        }
        return all;
    }

    private static String fileOf(String topic, InterfaceLanguage language) {
        return "/messages/" + topic + "_" + language.tag() + ".properties";
    }

    private static Map<String, String> load(String file) {
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks " + file + ".");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> texts = new ConcurrentHashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + file + " failed.", failure);
        }
    }
}
