package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;

/// Which of the five languages a reader gets, and the conventions that go with it.
public final class Locales {
    /// What readers get who ask for none of the five.
    public static final InterfaceLanguage FALLBACK = InterfaceLanguage.EN;

    private Locales() {}

    /// The language of a request: the first segment of its path, else what its `Accept-Language` prefers, else
    /// English.
    public static InterfaceLanguage of(HttpRequest<?> request) {
        InterfaceLanguage fromPath = fromPath(request.getPath());
        return fromPath != null ? fromPath : negotiate(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// The best of the five for an `Accept-Language` header; English when it is absent, broken or names none of
    /// them.
    public static InterfaceLanguage negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FALLBACK;
        }
        for (Locale.LanguageRange range : parsed(acceptLanguage)) {
            InterfaceLanguage language = InterfaceLanguage.find(range.getRange().split("-", 2)[0]);
            if (language != null && range.getWeight() > 0) {
                return language;
            }
        }
        return FALLBACK;
    }

    /// The conventions for numbers and dates: Europe's, so English means day before month.
    public static Locale conventions(InterfaceLanguage language) {
        return language.conventions();
    }

    private static @Nullable InterfaceLanguage fromPath(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? null : InterfaceLanguage.find(end < 0 ? path.substring(1) : path.substring(1, end));
    }

    private static List<Locale.LanguageRange> parsed(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }
}
