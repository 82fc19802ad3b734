package org.mistok.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;

/// The third criterion: the best common language, or a diaspora organisation near the municipality that interprets.
final class LanguageCriterion {

    private static final String CODE = "language";

    private final Setting setting;

    LanguageCriterion(Setting setting) {
        this.setting = setting;
    }

    Node explain(Organisation from, Organisation to) {
        for (Organisation side : List.of(from, to)) {
            if (side.profile().languages().isEmpty()) {
                Evidence missing = new Evidence.NotStated(side.code(), "languages");
                return Node.leaf(CODE, setting.neutral(Criterion.LANGUAGE), missing);
            }
        }
        List<Node> ways = new ArrayList<>();
        ways.add(direct(from, to));
        Node bridged = bridged(from, to);
        if (bridged != null) {
            ways.add(bridged);
        }
        return Node.of(CODE, Operator.MAX, null, ways);
    }

    /// The best language of two organisations, or null when they share none.
    static @Nullable Common common(Organisation from, Organisation to) {
        Common best = null;
        for (LanguageSkill mine : from.profile().languages()) {
            for (LanguageSkill theirs : to.profile().languages()) {
                Common shared = new Common(mine.language(), mine.level(), theirs.level());
                if (mine.language().equals(theirs.language()) && shared.isBetterThan(best)) {
                    best = shared;
                }
            }
        }
        return best;
    }

    static boolean interprets(Organisation diaspora) {
        Bridge bridge = diaspora.profile().bridge();
        return bridge != null && Boolean.TRUE.equals(bridge.interprets());
    }

    private static Node direct(Organisation from, Organisation to) {
        Common common = common(from, to);
        return common == null
                ? Node.leaf("direct", 0, new Evidence.NoCommonLanguage())
                : Node.leaf(
                        "direct",
                        Fit.talk(common.rank()),
                        new Evidence.OfLanguage(common.language(), common.from(), common.to()));
    }

    private @Nullable Node bridged(Organisation from, Organisation to) {
        Organisation municipality = municipality(from, to);
        if (municipality == null) {
            return null;
        }
        Way best = null;
        for (Organisation diaspora :
                setting.surroundings().diasporaNear(municipality.identity().centre())) {
            Way way = interprets(diaspora) ? way(from, diaspora, to) : null;
            if (way != null && (best == null || way.rank() > best.rank())) {
                best = way;
            }
        }
        return best == null ? null : interpreted(best);
    }

    private static Node interpreted(Way way) {
        return Node.of(
                "interpreter",
                Operator.PRODUCT,
                new Evidence.OfInterpreter(
                        way.interpreter().code(),
                        way.withFrom().language(),
                        way.withTo().language()),
                List.of(
                        Node.leaf("through-interpreter", Fit.THROUGH_INTERPRETER, null),
                        Node.leaf("level", Fit.talk(way.rank()), null)));
    }

    private static @Nullable Way way(Organisation from, Organisation diaspora, Organisation to) {
        Common withFrom = common(from, diaspora);
        Common withTo = common(diaspora, to);
        return withFrom == null || withTo == null ? null : new Way(diaspora, withFrom, withTo);
    }

    /// The municipality of a pair of hromada and municipality; null for other pairs, which need no triangle.
    private static @Nullable Organisation municipality(Organisation from, Organisation to) {
        if (from.kind() == Kind.MUNICIPALITY && to.kind() == Kind.HROMADA) {
            return from;
        }
        return from.kind() == Kind.HROMADA && to.kind() == Kind.MUNICIPALITY ? to : null;
    }

    /// A common language; as good as the weaker side.
    record Common(LanguageTag language, Level from, Level to) {

        int rank() {
            return Math.min(from.rank(), to.rank());
        }

        /// Ties go to the alphabetically first language.
        boolean isBetterThan(@Nullable Common other) {
            return other == null
                    || rank() > other.rank()
                    || rank() == other.rank() && language.compareTo(other.language()) < 0;
        }
    }

    private record Way(Organisation interpreter, Common withFrom, Common withTo) {
        int rank() {
            return Math.min(withFrom.rank(), withTo.rank());
        }
    }
}
