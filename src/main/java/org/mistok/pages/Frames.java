package org.mistok.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.pages.Frame.Section;
import org.mistok.place.PlaceNames;

/// Gives every page its frame and its words, by the language of the request.
@Singleton
public final class Frames {
    private final Assets assets;
    private final Thesaurus thesaurus;
    private final PlaceNames places;
    private final Members members;
    private final boolean demo;

    Frames(
            Assets assets,
            Thesaurus thesaurus,
            PlaceNames places,
            Members members,
            @Value("${mistok.demo:false}") boolean demo) {
        this.assets = assets;
        this.thesaurus = thesaurus;
        this.places = places;
        this.members = members;
        this.demo = demo;
    }

    /// @param title the page's title, in the reader's language already
    public Frame of(HttpRequest<?> request, String title, @Nullable Section section) {
        InterfaceLanguage language = Locales.of(request);
        String query = request.getUri().getRawQuery();
        return new Frame(
                Messages.of(language),
                title,
                pathBehindLanguage(request.getPath()),
                query == null ? "" : query,
                section,
                members.find(request),
                assets.folder(),
                demo);
    }

    public Words words(HttpRequest<?> request) {
        return new Words(Locales.of(request), thesaurus, places);
    }

    /// `/uk/search` gives `/search`; a path without a language has no translation but the start page.
    static String pathBehindLanguage(String path) {
        String[] parts = path.split("/", 3);
        boolean named = parts.length > 1 && InterfaceLanguage.find(parts[1]) != null;
        return named && parts.length > 2 && !parts[2].isEmpty() ? "/" + parts[2] : "";
    }
}
