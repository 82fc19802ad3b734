package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.exchange.export.AtomFeed;
import org.mistok.http.Messages;
import org.mistok.http.Parameters;
import org.mistok.http.SearchParameters;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.place.PlaceNames;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// Makes the feed of the profiles that changed last, as the viewer may see them.
@Singleton
final class Feeds {
    private static final int MOST = 100;

    /// Oldest first; among those of one moment the order of the codes, so that the feed is the same every time.
    private static final Comparator<Organisation> OLDEST_FIRST = Comparator.comparing(Organisation::changedAt)
            .thenComparing(Comparator.comparing(Organisation::code).reversed());

    private final Search search;
    private final Index index;
    private final Thesaurus thesaurus;
    private final PlaceNames places;
    private final HttpHostResolver hosts;

    Feeds(Search search, Index index, Thesaurus thesaurus, PlaceNames places, HttpHostResolver hosts) {
        this.search = search;
        this.index = index;
        this.thesaurus = thesaurus;
        this.places = places;
        this.hosts = hosts;
    }

    /// @param updated when the newest of its profiles changed
    record News(byte[] document, Instant updated) {}

    News of(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language = Languages.of(request, parameters);
        Query query = SearchParameters.read(parameters, thesaurus, language);
        parameters.refuseIfFlawed();
        List<Organisation> newest = newest(request, query);
        Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.getFirst().changedAt();
        Messages messages = Messages.of(language);
        String host = hosts.resolve(request);
        AtomFeed feed = new AtomFeed(
                "urn:mistok:feed:organisations",
                messages.text("feed.title"),
                language.tag().value(),
                host + request.getUri().toASCIIString(),
                messages.text("feed.rights"),
                updated,
                newest.stream().map(one -> entry(one, messages, host)).toList());
        return new News(feed.bytes(), updated);
    }

    private List<Organisation> newest(HttpRequest<?> request, Query query) {
        PriorityQueue<Organisation> newest = new PriorityQueue<>(OLDEST_FIRST);
        search.each(query, Viewers.of(request), index.current(), one -> {
            newest.add(one);
            if (newest.size() > MOST) {
                newest.remove();
            }
        });
        List<Organisation> sorted = new ArrayList<>(newest);
        sorted.sort(OLDEST_FIRST.reversed());
        return sorted;
    }

    private AtomFeed.Entry entry(Organisation one, Messages messages, String host) {
        InterfaceLanguage language = messages.language();
        return new AtomFeed.Entry(
                "urn:mistok:organisation:" + one.code(),
                one.identity().officialNames().in(language),
                host + "/" + language.tag() + "/organisations/" + one.code(),
                one.changedAt(),
                summary(one, messages),
                Stream.concat(
                                Stream.of(one.kind().code(), one.version() == 1 ? "new" : "changed"),
                                one.profile().areas().stream().map(AreaCode::value))
                        .toList());
    }

    private String summary(Organisation one, Messages messages) {
        String where = places.country(one.identity().country(), messages.language());
        String areas = one.profile().areas().stream()
                .map(area -> label(area, messages.language()))
                .collect(Collectors.joining(", "));
        String summary =
                messages.text("kind." + one.kind().code()) + ", " + where + (areas.isEmpty() ? "" : ": " + areas);
        return Illustration.in(one.profile()) ? summary + ". " + messages.text("basis.illustrative.title") : summary;
    }

    private String label(AreaCode code, InterfaceLanguage language) {
        Area area = thesaurus.find(code);
        return area == null ? code.value() : area.labels().in(language);
    }
}
