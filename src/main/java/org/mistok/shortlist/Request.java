package org.mistok.shortlist;

import java.util.Map;
import org.mistok.match.Criterion;
import org.mistok.search.Query;

/// Which candidates somebody wants.
///
/// @param filter whom to consider; its page and order are ignored
/// @param weights weights to use in place of the usual ones; criteria not named keep theirs
/// @param held list the held-back candidates instead of the others
/// @param limit how many, 1 to [#MOST]
public record Request(Query filter, Map<Criterion, Double> weights, boolean held, int limit) {

    /// More than anybody reads, few enough to explain in a moment.
    public static final int MOST = 100;

    public Request {
        weights = Map.copyOf(weights);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit must be from 1 to " + MOST + ", not " + limit + ".");
        }
    }
}
