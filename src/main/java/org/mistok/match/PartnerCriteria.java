package org.mistok.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Wishes;

/// The criteria about the other side as a partner: its readiness, and whether it is what was wished for.
final class PartnerCriteria {

    private final Setting setting;

    PartnerCriteria(Setting setting) {
        this.setting = setting;
    }

    /// The plain mean of four signs that `to` will answer and act. A diaspora organisation has no council.
    Node readiness(Organisation to) {
        Readiness readiness = to.profile().readiness();
        List<Node> signs = new ArrayList<>();
        signs.add(sign(to, "officer", yes(readiness.officer())));
        if (to.kind() != Kind.DIASPORA) {
            signs.add(sign(to, "council-decision", yes(readiness.councilDecision())));
        }
        signs.add(sign(to, "verified", readiness.verifiedOn() == null ? null : 1.0));
        LocalDate statedOn = to.profile().statedOn();
        signs.add(sign(to, "profile", statedOn == null ? null : Freshness.of(statedOn, setting.today())));
        return Node.of("readiness", Operator.MEAN, null, signs);
    }

    /// What part of the wishes of `from` does `to` answer.
    Node wishes(Organisation from, Organisation to) {
        Wishes wishes = from.profile().wishes();
        List<Node> parts = new ArrayList<>();
        if (!wishes.countries().isEmpty()) {
            parts.add(wish(
                    from, "country", wishes.countries().contains(to.identity().country())));
        }
        if (!wishes.kinds().isEmpty()) {
            parts.add(wish(from, "kind", wishes.kinds().contains(to.kind())));
        }
        if (wishes.populationMin() != null || wishes.populationMax() != null) {
            parts.add(size(from, wishes, to));
        }
        return parts.isEmpty()
                ? Node.leaf("wishes", neutral(Criterion.WISHES), new Evidence.NotStated(from.code(), "wishes"))
                : Node.of("wishes", Operator.MEAN, null, parts);
    }

    static boolean within(Wishes wishes, int inhabitants) {
        Integer least = wishes.populationMin();
        Integer most = wishes.populationMax();
        return (least == null || inhabitants >= least) && (most == null || inhabitants <= most);
    }

    private Node size(Organisation from, Wishes wishes, Organisation to) {
        Population population = to.identity().population();
        if (population != null) {
            return wish(from, "population", within(wishes, population.inhabitants()));
        }
        Evidence missing = new Evidence.NotStated(to.code(), "population");
        return Node.leaf("population", neutral(Criterion.WISHES), missing).weighing(1);
    }

    private static Node wish(Organisation from, String what, boolean met) {
        return Node.leaf(what, met ? 1 : 0, new Evidence.OfWish(from.code(), what, met))
                .weighing(1);
    }

    private Node sign(Organisation to, String what, @Nullable Double value) {
        Node node = value == null
                ? Node.leaf(what, neutral(Criterion.READINESS), new Evidence.NotStated(to.code(), what))
                : Node.leaf(what, value, new Evidence.OfReadiness(to.code(), what));
        return node.weighing(1);
    }

    private static @Nullable Double yes(@Nullable Boolean fact) {
        return fact == null ? null : fact ? 1.0 : 0.0;
    }

    private double neutral(Criterion criterion) {
        return setting.neutral(criterion);
    }
}
