package org.mistok.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mistok.organisation.Organisation;

/// The second criterion: what share of the areas that `from` works on does `to` work on too, each counted by its
/// information content: a rare shared area says more than "education".
final class AreasCriterion {

    private static final String CODE = "areas";

    private final Setting setting;

    AreasCriterion(Setting setting) {
        this.setting = setting;
    }

    Node explain(Organisation from, Organisation to) {
        BitSet mine = setting.areas(from.profile());
        BitSet theirs = setting.areas(to.profile());
        if (mine.isEmpty() || theirs.isEmpty()) {
            Organisation silent = mine.isEmpty() ? from : to;
            Evidence missing = new Evidence.NotStated(silent.code(), "areas");
            return Node.leaf(CODE, setting.neutral(Criterion.AREAS), missing);
        }
        List<Node> children = new ArrayList<>();
        for (int area = mine.nextSetBit(0); area >= 0; area = mine.nextSetBit(area + 1)) {
            boolean shared = theirs.get(area);
            Evidence evidence = new Evidence.OfArea(setting.thesaurus().at(area).code(), shared);
            children.add(Node.leaf("area", shared ? 1 : 0, evidence).weighing(setting.information(area)));
        }
        return Node.of(CODE, Operator.MEAN, null, children);
    }
}
