package org.mistok.api.reconcile;

import java.util.List;
import java.util.Set;
import org.mistok.organisation.Kind;

/// One name to be matched.
///
/// @param name as somebody wrote it; may be empty when there are hints, and then finds nothing
/// @param kinds any of them; empty for all
/// @param limit the most candidates wanted
record Asked(String name, Set<Kind> kinds, int limit, List<Hint> hints) {

    static final int USUAL_LIMIT = 10;
    static final int MOST = 100;

    Asked {
        kinds = Set.copyOf(kinds);
        hints = List.copyOf(hints);
    }
}
