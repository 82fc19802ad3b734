package org.mistok.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mistok.area.Kinship;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;

/// The first criterion: the needs of `from` against the offers of `to`.
///
/// The mean over the needs, weighted by urgency and freshness. A need is met as far as the best offer goes (how akin
/// its area is, times how much stands behind it); a second offer adds a quarter of its worth; never more than 1.
final class NeedsCriterion {

    private static final String CODE = "needs";

    private final Setting setting;

    NeedsCriterion(Setting setting) {
        this.setting = setting;
    }

    Node explain(Organisation from, Organisation to) {
        List<Need> needs = known(from.profile().needs());
        List<Offer> offers = knownOffers(to.profile().offers());
        if (needs.isEmpty() || offers.isEmpty()) {
            Evidence missing = needs.isEmpty()
                    ? new Evidence.NotStated(from.code(), "needs")
                    : new Evidence.NotStated(to.code(), "offers");
            return Node.leaf(CODE, setting.neutral(Criterion.NEEDS), missing);
        }
        List<Node> children = new ArrayList<>();
        for (Need need : needs) {
            children.add(met(from, need, to, offers).weighing(weight(need)));
        }
        return Node.of(CODE, Operator.MEAN, null, children);
    }

    double weight(Need need) {
        return need.urgency().share() * Freshness.of(need.statedOn(), setting.today());
    }

    private Node met(Organisation from, Need need, Organisation to, List<Offer> offers) {
        Evidence evidence = new Evidence.OfNeed(from.code(), need.key(), need.area(), need.urgency());
        List<Node> answers = offers.stream()
                .filter(offer -> kinship(need, offer) != Kinship.NONE)
                .map(offer -> answer(need, to, offer))
                .sorted(Comparator.comparingDouble(Node::value).reversed())
                .limit(2)
                .toList();
        return switch (answers.size()) {
            case 0 -> Node.leaf("need", 0, evidence);
            case 1 -> Node.of("need", Operator.MAX, evidence, answers);
            default -> Node.of("need", Operator.MIN, evidence, List.of(Node.leaf("whole", 1, null), both(answers)));
        };
    }

    private static Node both(List<Node> answers) {
        return Node.of(
                "offers",
                Operator.SUM,
                null,
                List.of(answers.getFirst().weighing(1), answers.getLast().weighing(Fit.SECOND_OFFER)));
    }

    private Node answer(Need need, Organisation to, Offer offer) {
        Kinship kinship = kinship(need, offer);
        return Node.of(
                "offer",
                Operator.PRODUCT,
                new Evidence.OfOffer(to.code(), offer.key(), offer.area(), kinship, offer.strength()),
                List.of(
                        Node.leaf("kinship", kinship.similarity(), null),
                        Node.leaf("strength", offer.strength().share(), null)));
    }

    private Kinship kinship(Need need, Offer offer) {
        return setting.kinship(setting.index(need.area()), setting.index(offer.area()));
    }

    private List<Need> known(List<Need> needs) {
        return needs.stream().filter(need -> setting.index(need.area()) >= 0).toList();
    }

    private List<Offer> knownOffers(List<Offer> offers) {
        return offers.stream().filter(offer -> setting.index(offer.area()) >= 0).toList();
    }
}
