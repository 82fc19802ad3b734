package org.mistok.language;

/// A text and the language it is written in. The text is stripped and not empty; line breaks are kept.
public record LocalText(LanguageTag language, String text) {

    public LocalText {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A text in '" + language + "' must not be empty.");
        }
    }

    public static LocalText of(String language, String text) {
        return new LocalText(LanguageTag.of(language), text);
    }
}
