package org.mistok.match;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;

/// Whom to score and how many to keep.
///
/// @param kinds only these; those that make no partnership with the subject's kind are left out in any case
/// @param ids only organisations with these register numbers; null for all
/// @param held list the held-back candidates instead of the others
/// @param limit how many to keep, from 1
public record Selection(Set<Kind> kinds, @Nullable BitSet ids, boolean held, int limit) {

    public Selection {
        kinds = Set.copyOf(kinds);
        if (limit < 1) {
            throw new IllegalArgumentException("The limit must be at least 1, not " + limit + ".");
        }
    }

    boolean takes(Kind kind, long id) {
        return kinds.contains(kind) && (ids == null || ids.get(Math.toIntExact(id)));
    }
}
