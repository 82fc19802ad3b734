package org.mistok.search;

import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;

/// One walk along the whole roll, for one query: gives everything that answers the text and fails the condition of at
/// most one facet, in the usual order.
final class Scan {

    private final Conditions conditions;
    private final Roll roll;

    private final @Nullable TextQuery text;

    /// By register number; NaN where the text is not answered. Null when there is no text.
    private final float @Nullable [] scores;

    Scan(Query query, Audience audience, Snapshot snapshot, @Nullable TextQuery text) {
        this.text = text;
        conditions = new Conditions(query, audience, snapshot.facts().vocabulary());
        roll = snapshot.roll();
        boolean ranked = query.sort() == Query.Sort.RELEVANCE;
        scores = text == null ? null : text.hits(snapshot, ranked).byId();
    }

    interface Finder {
        /// @param failed 0 when all conditions hold; else the one facet whose condition fails, see
        /// [Facet#bit()]
        void found(Found found, int failed);
    }

    void run(Finder finder) {
        for (int place = 0; place < roll.size(); place++) {
            float score = score(place);
            if (!Float.isNaN(score)) {
                Entry entry = roll.entry(place);
                int failed = conditions.failed(entry);
                if ((failed & (failed - 1)) == 0) {
                    finder.found(new Found(entry, score, place), failed);
                }
            }
        }
    }

    private float score(int place) {
        if (scores == null || text == null) {
            return 0;
        }
        int id = roll.id(place);
        return id < scores.length ? text.weighed(scores[id], roll.entry(place)) : Float.NaN;
    }
}
