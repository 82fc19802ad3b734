package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Evidence;
import org.mistok.match.Node;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.pages.partners.CandidateView.Direction;
import org.mistok.pages.partners.CandidateView.Quote;
import org.mistok.pages.partners.CandidateView.Reason;

/// Says what carries one direction of a score: the needs that are met and the offers that meet them, then the areas
/// both work on.
final class Reasons {
    private static final int MOST_NEEDS = 3;
    private static final int MOST_AREAS = 4;

    private final Pair pair;

    Reasons(Pair pair) {
        this.pair = pair;
    }

    /// @param direction the node `gives` or `takes`
    Direction of(Node direction) {
        List<Reason> reasons = new ArrayList<>(met(direction.child("needs")));
        if (reasons.isEmpty()) {
            reasons.add(plain(nothingMet(direction)));
        }
        String shared = sharedAreas(direction.child("areas"));
        if (shared != null) {
            reasons.add(plain(pair.t("reason.areas", shared)));
        }
        return new Direction(Trees.points(direction), reasons);
    }

    private List<Reason> met(Node needs) {
        return needs.children().stream()
                .filter(need -> need.value() > 0 && isTold(need))
                .sorted(Comparator.comparingDouble(Reasons::share).reversed())
                .limit(MOST_NEEDS)
                .map(this::reason)
                .toList();
    }

    /// Whether need and offer are still told: an old explanation can have lost what was taken back since.
    private static boolean isTold(Node need) {
        return !Trees.evidence(need, Evidence.OfNeed.class).isEmpty()
                && !Trees.evidence(need, Evidence.OfOffer.class).isEmpty();
    }

    private static double share(Node node) {
        Double weight = node.weight();
        return node.value() * (weight == null ? 1 : weight);
    }

    private Reason reason(Node node) {
        Evidence.OfNeed needed = Trees.evidence(node, Evidence.OfNeed.class).getFirst();
        Evidence.OfOffer offered = Trees.evidence(node, Evidence.OfOffer.class).getFirst();
        String lead = pair.t(
                "reason.need" + pair.side(needed.holder()),
                pair.words().area(needed.area()),
                pair.t("urgency." + needed.urgency().code()));
        List<Quote> quotes = new ArrayList<>();
        Need need = pair.need(needed.holder(), needed.key());
        Offer offer = pair.offer(offered.holder(), offered.key());
        if (need != null) {
            quotes.add(quote("reason.quote.need" + pair.side(needed.holder()), need));
        }
        if (offer != null) {
            quotes.add(quote("reason.quote.offer" + pair.side(offered.holder()), offer));
        }
        return new Reason(lead, quotes, isExample(need, offer));
    }

    private Quote quote(String key, Need need) {
        return new Quote(pair.t(key), need.text().text(), need.text().language().value());
    }

    private Quote quote(String key, Offer offer) {
        String strength = pair.t("strength." + offer.strength().code());
        return new Quote(
                pair.t(key, strength),
                offer.text().text(),
                offer.text().language().value());
    }

    private static boolean isExample(@Nullable Need need, @Nullable Offer offer) {
        return need != null && need.basis().equals(Basis.ILLUSTRATIVE)
                || offer != null && offer.basis().equals(Basis.ILLUSTRATIVE);
    }

    private String nothingMet(Node direction) {
        return direction.child("needs").evidence() instanceof Evidence.NotStated missing
                ? pair.t("reason.not-stated", pair.fact(missing))
                : pair.t("reason.none." + direction.code());
    }

    private @Nullable String sharedAreas(Node areas) {
        List<String> shared = areas.children().stream()
                .filter(area -> area.value() > 0)
                .sorted(Comparator.comparingDouble(Reasons::share).reversed())
                .limit(MOST_AREAS)
                .flatMap(area -> Trees.evidence(area, Evidence.OfArea.class).stream())
                .map(area -> pair.words().area(area.area()))
                .toList();
        return shared.isEmpty() ? null : pair.words().list(shared);
    }

    private static Reason plain(String words) {
        return new Reason(words, List.of(), false);
    }
}
