package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
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

    /// How many times more a correction of a query that found a little must find.
    private static final int MUCH_MORE = 5;

    private final Analyzers analyzers;
    private final AreaLabels labels;
    private final NameForms forms;
    private final PublicWords vocabulary;

    Search(Analyzers analyzers, AreaLabels labels, NameForms forms, PublicWords vocabulary) {
        this.analyzers = analyzers;
        this.labels = labels;
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /// One page of what answers the query, with exact total and facets.
    public Hits find(Query query, Viewer viewer, Snapshot snapshot) {
        return find(query, viewer, snapshot, _ -> {});
    }

    /// The same; besides, gives every organisation that answers the query, on whatever page, to `every`: whole, in
    /// the
    /// usual order, which is the largest first.
    public Hits find(Query query, Viewer viewer, Snapshot snapshot, Consumer<Organisation> every) {
        TextQuery text = text(query, viewer);
        FacetCounts counts = new FacetCounts(snapshot.facts().vocabulary(), viewer.ranking());
        Page page = new Page(query);
        new Scan(query, viewer.ranking(), snapshot, text).run((found, failed) -> {
            if (failed == 0) {
                counts.add(found.entry());
                page.add(found);
                every.accept(found.entry().organisation());
            } else {
                counts.addTo(failed, found.entry());
            }
        });
        List<Hit> items =
                page.items().stream().map(found -> hit(found, viewer, text)).toList();
        return new Hits(items, page.total(), counts.result());
    }

    /// All organisations that answer the query, as the viewer may see them, in the usual order; its page and its
    /// order
    /// do not matter.
    public void each(Query query, Viewer viewer, Snapshot snapshot, Consumer<Organisation> reader) {
        new Scan(query, viewer.ranking(), snapshot, text(query, viewer)).run((found, failed) -> {
            if (failed == 0) {
                reader.accept(found.entry().organisation().seenBy(viewer));
            }
        });
    }

    /// All organisations that answer the query, whatever its page and order: the bits of their register numbers.
    public BitSet ids(Query query, Viewer viewer, Snapshot snapshot) {
        BitSet ids = new BitSet();
        new Scan(query, viewer.ranking(), snapshot, text(query, viewer)).run((found, failed) -> {
            if (failed == 0) {
                ids.set(Math.toIntExact(found.entry().organisation().id()));
            }
        });
        return ids;
    }

    /// The text that was probably meant by a query that found nothing or little; null when it found enough, or when
    /// nothing better is known. Proposes only words of names, places and the thesaurus, and only what finds more.
    ///
    /// @param total how many organisations the query found
    public @Nullable String correction(Query query, int total, Viewer viewer, Snapshot snapshot) {
        String text = query.text();
        int found = total == 0 ? 0 : asTyped(query, total, viewer, snapshot);
        if (text == null || text.isBlank() || found > Correction.LITTLE) {
            return null;
        }
        Query any = Query.ALL.withPage(0, 0);
        String corrected = new Correction(analyzers, vocabulary, snapshot, word -> {
                    Query one = any.withText(word);
                    return asTyped(one, find(one, viewer, snapshot).total(), viewer, snapshot);
                })
                .of(text);
        boolean isBetter = corrected != null
                && find(query.withText(corrected).withPage(0, 0), viewer, snapshot)
                                .total()
                        > found * MUCH_MORE;
        return isBetter ? corrected : null;
    }

    /// How many were found without taking a near name for the one that is meant: all of them, or none.
    private int asTyped(Query query, int total, Viewer viewer, Snapshot snapshot) {
        TextQuery text = text(query, viewer);
        return text == null || text.isAnswered(snapshot) ? total : 0;
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

    private Hit hit(Found found, Viewer viewer, @Nullable TextQuery text) {
        Organisation seen = found.entry().organisation().seenBy(viewer);
        List<Highlight> highlights = text == null ? List.of() : new Highlights(text, analyzers, viewer).of(seen);
        return new Hit(seen, highlights, found.score());
    }
}
