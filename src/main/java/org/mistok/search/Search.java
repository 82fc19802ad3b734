package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Organisation;

/// Answers queries from a snapshot, for one viewer: text, filters, facets, suggestions, and areas for a free text.
///
/// Texts and areas of needs and offers are searched, counted and highlighted only as far as the viewer's
/// [Viewer#ranking()] goes. Thread-safe.
@Singleton
public class Search {

    private final Analyzers analyzers;
    private final AreaLabels labels;
    private final NameForms forms;

    Search(Analyzers analyzers, AreaLabels labels, NameForms forms) {
        this.analyzers = analyzers;
        this.labels = labels;
        this.forms = forms;
    }

    /// One page of what answers the query, with exact total and facets.
    public Hits find(Query query, Viewer viewer, Snapshot snapshot) {
        TextQuery text = text(query, viewer);
        FacetCounts counts = new FacetCounts(snapshot.facts(), viewer.ranking());
        Page page = new Page(query);
        scan(query, viewer, snapshot, text, (found, judgement) -> {
            if (judgement.failed() != null) {
                counts.add(found.entry(), judgement.failed());
            } else {
                counts.add(found.entry());
                page.add(found);
            }
        });
        List<Hit> items =
                page.items().stream().map(found -> hit(found, viewer, text)).toList();
        return new Hits(items, page.total(), counts.result());
    }

    /// All organisations that answer the query, whatever its page and order: the bits of their register numbers.
    public BitSet ids(Query query, Viewer viewer, Snapshot snapshot) {
        BitSet ids = new BitSet();
        scan(query, viewer, snapshot, text(query, viewer), (found, judgement) -> {
            if (judgement.failed() == null) {
                ids.set(Math.toIntExact(found.entry().organisation().id()));
            }
        });
        return ids;
    }

    /// Organisations whose names, in whatever spelling or script, begin as typed; at most `limit`, those with the
    /// beginning of a whole name first, then by population. Names are public, so every viewer gets the same.
    public List<Suggestion> suggest(
            String typed, InterfaceLanguage language, int limit, Viewer viewer, Snapshot snapshot) {
        return new Suggester(analyzers, forms, snapshot, language).suggest(typed, limit);
    }

    /// The areas that a text is about, the surest first; at most ten, none for a text that says nothing of any.
    ///
    /// @param language the language of the text; null or one without labels when it is not known
    public List<AreaSuggestion> areasFor(String text, @Nullable LanguageTag language) {
        return new AreaGuess(labels, analyzers).of(text, language);
    }

    private @Nullable TextQuery text(Query query, Viewer viewer) {
        String text = query.text();
        return text == null || text.isBlank() ? null : new TextQuery(text, viewer.ranking(), analyzers, forms, labels);
    }

    private interface Finder {
        void found(Found found, Conditions.Judgement judgement);
    }

    /// Gives everything that answers the text and fails at most one facet's condition.
    private void scan(Query query, Viewer viewer, Snapshot snapshot, @Nullable TextQuery text, Finder finder) {
        Conditions conditions = new Conditions(query, viewer.ranking(), snapshot.facts());
        if (text == null) {
            snapshot.forEach(entry -> judge(new Found(entry, 0), conditions, finder));
            return;
        }
        TextHits exact = hits(text.lucene(), query, snapshot);
        TextHits hits = exact.isEmpty() ? hits(text.loosely(new NearNames(forms, snapshot)), query, snapshot) : exact;
        hits.forEach((id, score) -> {
            Entry entry = snapshot.entry(id);
            if (entry != null) {
                judge(new Found(entry, WholeNames.weighed(score, entry)), conditions, finder);
            }
        });
    }

    private static TextHits hits(org.apache.lucene.search.Query lucene, Query query, Snapshot snapshot) {
        return snapshot.search(searcher -> query.sort() == Query.Sort.RELEVANCE
                ? TextHits.scored(lucene, searcher)
                : TextHits.unscored(lucene, searcher));
    }

    private static void judge(Found found, Conditions conditions, Finder finder) {
        Conditions.Judgement judgement = conditions.judge(found.entry());
        if (judgement != Conditions.Judgement.OUT) {
            finder.found(found, judgement);
        }
    }

    private Hit hit(Found found, Viewer viewer, @Nullable TextQuery text) {
        Organisation seen = found.entry().organisation().seenBy(viewer);
        List<Highlight> highlights = text == null ? List.of() : new Highlights(text, analyzers, viewer).of(seen);
        return new Hit(seen, highlights, found.score());
    }

    /// Keeps the best hits up to the end of the page, and counts all.
    private static final class Page {
        private final Comparator<Found> order;
        private final PriorityQueue<Found> best;
        private final long from;
        private final long to;
        private int total;

        Page(Query query) {
            order = Found.order(query);
            best = new PriorityQueue<>(order.reversed());
            from = (long) query.page() * query.size();
            to = from + query.size();
        }

        void add(Found found) {
            total++;
            if (best.size() < to) {
                best.add(found);
            } else if (!best.isEmpty() && order.compare(found, best.element()) < 0) {
                best.remove();
                best.add(found);
            }
        }

        int total() {
            return total;
        }

        List<Found> items() {
            if (from >= best.size()) {
                return List.of();
            }
            List<Found> sorted = new ArrayList<>(best);
            Collections.sort(sorted, order);
            return sorted.subList((int) from, sorted.size());
        }
    }
}
