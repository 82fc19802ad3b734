package org.mistok.pages.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Territory;
import org.mistok.pages.Words;
import org.mistok.pages.search.HitView.Excerpt;
import org.mistok.pages.search.HitView.Piece;
import org.mistok.search.Highlight;
import org.mistok.search.Hit;
import org.mistok.search.Snapshot;

/// Writes what was found.
final class HitViews {
    private static final int MOST_EXCERPTS = 2;
    private static final int MOST_AREAS = 6;

    private final Words words;
    private final Snapshot snapshot;
    private final LocalDate today;

    HitViews(Asked asked, LocalDate today) {
        this.words = asked.words();
        this.snapshot = asked.snapshot();
        this.today = today;
    }

    HitView of(Hit hit) {
        Organisation found = hit.organisation();
        List<String> facts = Stream.of(words.placeOf(found), words.inhabitants(found), words.languages(found))
                .filter(Objects::nonNull)
                .toList();
        long partners = livePartnerships(snapshot, found);
        Territory territory = found.identity().territory();
        return new HitView(
                words.name(found),
                "/" + words.language().tag() + "/organisations/" + found.code(),
                words.t("kind." + found.kind().code()),
                facts,
                excerpts(hit),
                found.profile().areas().stream()
                        .limit(MOST_AREAS)
                        .map(words::area)
                        .toList(),
                partners == 0 ? null : words.t("search.partnerships", partners),
                territory == null
                        ? null
                        : words.t("territory." + territory.status().code()),
                words.freshness(found.profile(), today));
    }

    /// Intended and active partnerships.
    static long livePartnerships(Snapshot snapshot, Organisation organisation) {
        return snapshot.partnershipsOf(organisation.code()).stream()
                .filter(partnership -> partnership.status() == Partnership.Status.INTENDED
                        || partnership.status() == Partnership.Status.ACTIVE)
                .count();
    }

    /// What answers the text; without a text, the most urgent need.
    private List<Excerpt> excerpts(Hit hit) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (Highlight highlight : hit.highlights()) {
            Statement statement = statement(hit.organisation(), highlight.key());
            if (statement != null && excerpts.size() < MOST_EXCERPTS) {
                excerpts.add(excerpt(statement, highlight.ranges()));
            }
        }
        if (excerpts.isEmpty()) {
            hit.organisation().profile().needs().stream()
                    .max(Comparator.comparing(Need::urgency))
                    .ifPresent(need -> excerpts.add(excerpt(need, List.of())));
        }
        return excerpts;
    }

    private static @Nullable Statement statement(Organisation organisation, String key) {
        return Stream.<Statement>concat(
                        organisation.profile().needs().stream(), organisation.profile().offers().stream())
                .filter(statement -> statement.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private Excerpt excerpt(Statement statement, List<Highlight.Range> ranges) {
        String text = statement.text().text();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Highlight.Range range : ranges) {
            pieces.add(new Piece(text.substring(at, range.start()), false));
            pieces.add(new Piece(text.substring(range.start(), range.end()), true));
            at = range.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return new Excerpt(
                words.t(statement instanceof Need ? "search.need" : "search.offer"),
                statement.text().language().value(),
                pieces,
                statement.basis().equals(Basis.ILLUSTRATIVE));
    }
}
