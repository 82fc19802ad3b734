package org.mistok.match;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;

/// Whom to score and how many to keep.
///
/// @param kinds only these; those that make no partnership with the subject's kind are left out in any case
/// @param ids only organisations with these register numbers; null for all
/// @param barred register numbers of those who get [Flag#NOT_ELIGIBLE]; null for none
/// @param held list the held-back candidates instead of the others
/// @param limit how many to keep, from 1
public record Selection(
        Set<Kind> kinds, @Nullable BitSet ids, @Nullable BitSet barred, boolean held, int limit) {

    /// Nobody is barred.
    public Selection(Set<Kind> kinds, @Nullable BitSet ids, boolean held, int limit) {
        this(kinds, ids, null, held, limit);
    }

    public Selection {
        kinds = Set.copyOf(kinds);
        if (limit < 1) {
            throw new IllegalArgumentException("The limit must be at least 1, not " + limit + ".");
        }
    }

    /// The flag of somebody who is barred, as a bit; else 0.
    int gate(long id) {
        return barred != null && barred.get(Math.toIntExact(id)) ? Gates.bit(Flag.NOT_ELIGIBLE) : 0;
    }

    boolean takes(Kind kind, long id) {
        return kinds.contains(kind) && (ids == null || ids.get(Math.toIntExact(id)));
    }
}
