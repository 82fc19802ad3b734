package org.mistok.match;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.area.Kinship;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Profile;

/// What a score depends on besides the two profiles and the weights. One setting, one truth: an explanation and a
/// ranking made with the same setting agree to the last bit.
///
/// @param today for the freshness of needs and profiles
record Setting(Thesaurus thesaurus, Neutrals neutrals, Surroundings surroundings, AreaCounts counts, LocalDate today) {

    /// Dense number of an area, or -1 for one that the thesaurus no longer holds; such a need counts for nothing.
    int index(AreaCode code) {
        return thesaurus.find(code) == null ? -1 : thesaurus.index(code);
    }

    Kinship kinship(int need, int offer) {
        return thesaurus.kinship(need, offer);
    }

    double information(int area) {
        return counts.information(area);
    }

    double neutral(Criterion criterion) {
        return neutrals.of(criterion);
    }

    /// The areas a profile works on, with the top concepts above them: two that work on different kinds of energy
    /// still share "energy".
    BitSet areas(Profile profile) {
        return areas(thesaurus, profile);
    }

    static BitSet areas(Thesaurus thesaurus, Profile profile) {
        BitSet areas = new BitSet(thesaurus.size());
        for (AreaCode code : profile.areas()) {
            if (thesaurus.find(code) != null) {
                areas.set(thesaurus.index(code));
                areas.set(thesaurus.index(thesaurus.top(code)));
            }
        }
        return areas;
    }

    /// Rank (0..7) of the best level in a language; null-safe for "does not speak it".
    static int rank(org.mistok.language.@Nullable Level level) {
        return level == null ? 0 : level.rank();
    }
}
