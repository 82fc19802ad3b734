package org.mistok.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Texts;

/// All texts of pages and problems in one interface language: what can go wrong is in the topic `problems`, the pages
/// in
/// the others. See [Texts] for how a text is written.
///
/// Thread-safe; loaded once.
public final class Messages {
    /// In the class path below `messages`.
    public static final List<String> TOPICS = List.of(
            "messages",
            "problems",
            "calls",
            "disclosure",
            "kept",
            "finding",
            "imports",
            "spreadsheet",
            "forms",
            "accounts",
            "trail",
            "introductions",
            "mydata",
            "twopersons",
            "proposals",
            "agreements",
            "indicators",
            "coordination");

    private static final Map<InterfaceLanguage, Messages> ALL = loadAll();

    private final Texts texts;

    private Messages(Texts texts) {
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
        return texts.language();
    }

    /// The text with its arguments filled in. Numbers are written by the conventions of the language.
    ///
    /// @throws IllegalArgumentException when the bundle has no such key
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /// Every key, in alphabetical order.
    public Set<String> keys() {
        return texts.keys();
    }

    /// The text as written in the bundle, with its placeholders.
    ///
    /// @throws IllegalArgumentException when the bundle has no such key
    public String pattern(String key) {
        return texts.pattern(key);
    }

    private static Map<InterfaceLanguage, Messages> loadAll() {
        Map<InterfaceLanguage, Messages> all = new EnumMap<>(InterfaceLanguage.class);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            all.put(language, new Messages(Texts.load(TOPICS, language)));
        }
        return all;
    }
}
