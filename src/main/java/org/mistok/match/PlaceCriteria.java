package org.mistok.match;

import java.util.EnumSet;
import java.util.Set;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Wishes.Proximity;
import org.mistok.place.Coordinates;

/// The criteria that rest on register facts of the two places: size, character, proximity.
final class PlaceCriteria {

    private final Setting setting;

    PlaceCriteria(Setting setting) {
        this.setting = setting;
    }

    /// 1 for equal populations, falling with the logarithm of their ratio. A diaspora organisation has no
    /// population,
    /// so the criterion does not apply to it.
    Node size(Organisation from, Organisation to) {
        if (from.kind() == Kind.DIASPORA || to.kind() == Kind.DIASPORA) {
            return neutral(Criterion.SIZE, new Evidence.NotApplicable("diaspora"));
        }
        Population mine = from.identity().population();
        Population theirs = to.identity().population();
        if (mine == null || theirs == null) {
            return notStated(Criterion.SIZE, mine == null ? from : to, "population");
        }
        double value = Fit.size(Math.log(mine.inhabitants()), Math.log(theirs.inhabitants()));
        return Node.leaf("size", value, new Evidence.OfSize(mine.inhabitants(), theirs.inhabitants()));
    }

    /// Common traits over all traits of the two.
    Node character(Organisation from, Organisation to) {
        Set<Trait> mine = from.identity().traits();
        Set<Trait> theirs = to.identity().traits();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return notStated(Criterion.CHARACTER, mine.isEmpty() ? from : to, "traits");
        }
        Set<Trait> shared = EnumSet.copyOf(mine);
        shared.retainAll(theirs);
        return Node.leaf("character", Fit.character(bits(mine), bits(theirs)), new Evidence.OfTraits(shared));
    }

    /// Nearness, on the scale that `from` minds; neutral for one to whom any distance is fine.
    Node proximity(Organisation from, Organisation to) {
        Proximity preference = from.profile().wishes().proximity();
        if (preference == Proximity.ANY) {
            return neutral(Criterion.PROXIMITY, new Evidence.NotApplicable("any-distance"));
        }
        Coordinates mine = from.identity().centre();
        Coordinates theirs = to.identity().centre();
        if (mine == null || theirs == null) {
            return notStated(Criterion.PROXIMITY, mine == null ? from : to, "centre");
        }
        double kilometres = mine.kilometresTo(theirs);
        return Node.leaf(
                "proximity", Fit.proximity(kilometres, preference), new Evidence.OfDistance(Math.round(kilometres)));
    }

    static int bits(Set<Trait> traits) {
        int bits = 0;
        for (Trait trait : traits) {
            bits |= 1 << trait.ordinal();
        }
        return bits;
    }

    private Node notStated(Criterion criterion, Organisation holder, String what) {
        return neutral(criterion, new Evidence.NotStated(holder.code(), what));
    }

    private Node neutral(Criterion criterion, Evidence evidence) {
        return Node.leaf(criterion.code(), setting.neutral(criterion), evidence);
    }
}
