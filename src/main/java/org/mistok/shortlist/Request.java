package org.mistok.shortlist;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Criterion;
import org.mistok.search.Query;

/// Which candidates somebody wants.
///
/// @param filter whom to consider; its page and order are ignored
/// @param weights weights to use in place of the usual ones; criteria not named keep theirs
/// @param barred register numbers of those who may not apply under the call that was chosen; null when none was
/// @param held list the held-back candidates instead of the others
/// @param limit how many, 1 to [#MOST]
public record Request(
        Query filter,
        Map<Criterion, Double> weights,
        @Nullable BitSet barred,
        boolean held,
        int limit) {

    /// More than anybody reads, few enough to explain in a moment.
    public static final int MOST = 100;

    /// For a single pair, with the usual weights.
    public static final Request OF_PAIR = new Request(Query.ALL, Map.of(), false, 1);

    /// Without a call.
    public Request(Query filter, Map<Criterion, Double> weights, boolean held, int limit) {
        this(filter, weights, null, held, limit);
    }

    public Request {
        weights = Map.copyOf(weights);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit must be from 1 to " + MOST + ", not " + limit + ".");
        }
    }
}
