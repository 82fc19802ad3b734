package org.mistok.pages.search;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mistok.http.Viewers;
import org.mistok.pages.Words;
import org.mistok.search.Index;
import org.mistok.search.Search;
import org.mistok.search.Suggestion;

/// Names while typing, as the list that the script puts below the field.
@Singleton
final class Suggestions {
    private static final int SHOWN = 8;
    private static final int ASKED = 40;
    private static final int LONGEST = 100;

    private final Search search;
    private final Index index;

    Suggestions(Search search, Index index) {
        this.search = search;
        this.index = index;
    }

    SuggestionsPage page(HttpRequest<?> request, Words words) {
        String typed = request.getParameters().get("q", String.class, "").strip();
        String kind = request.getParameters().get("kind", String.class, "");
        List<Suggestion> found = typed.isEmpty() || typed.length() > LONGEST
                ? List.of()
                : search.suggest(typed, words.language(), ASKED, Viewers.of(request), index.current());
        List<SuggestionsPage.One> shown = found.stream()
                .filter(suggestion -> kind.isEmpty() || suggestion.kind().code().equals(kind))
                .limit(SHOWN)
                .map(suggestion -> one(suggestion, words))
                .toList();
        return new SuggestionsPage(shown, words.t("search.suggestions.none"));
    }

    private static SuggestionsPage.One one(Suggestion suggestion, Words words) {
        String region = words.findRegion(suggestion.region());
        String where = region == null ? words.country(suggestion.country()) : region;
        String details =
                Stream.of(suggestion.matched(), where).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return new SuggestionsPage.One(
                suggestion.name(), details, "/" + words.language().tag() + "/organisations/" + suggestion.code());
    }
}
