package org.mistok.match;

import java.util.ArrayList;
import java.util.List;
import org.mistok.organisation.Organisation;

/// The definition of the score, as a tree of one pair:
///
/// - `score`: harmonic mean of `gives` and `takes`, so that a pair in which only one side gains scores low;
///   - `gives`: how well the candidate serves the subject: weighted mean of the nine criteria;
///   - `takes`: how well the subject serves the candidate: the same, the other way round.
public final class Explainer {

    private final NeedsCriterion needs;
    private final AreasCriterion areas;
    private final LanguageCriterion language;
    private final PlaceCriteria place;
    private final TiesCriterion ties;
    private final PartnerCriteria partner;

    Explainer(Setting setting) {
        needs = new NeedsCriterion(setting);
        areas = new AreasCriterion(setting);
        language = new LanguageCriterion(setting);
        place = new PlaceCriteria(setting);
        ties = new TiesCriterion(setting.surroundings());
        partner = new PartnerCriteria(setting);
    }

    /// The whole explanation; its value is the score.
    public Node explain(Organisation subject, Organisation candidate, Weights weights) {
        return Node.of(
                "score",
                Operator.HARMONIC,
                null,
                List.of(
                        direction("gives", subject, candidate, weights),
                        direction("takes", candidate, subject, weights)));
    }

    private Node direction(String code, Organisation from, Organisation to, Weights weights) {
        List<Node> criteria = new ArrayList<>(Criterion.COUNT);
        for (Criterion criterion : Criterion.values()) {
            criteria.add(criterion(criterion, from, to).weighing(weights.of(criterion)));
        }
        return Node.of(code, Operator.MEAN, null, criteria);
    }

    Node criterion(Criterion criterion, Organisation from, Organisation to) {
        return switch (criterion) {
            case NEEDS -> needs.explain(from, to);
            case AREAS -> areas.explain(from, to);
            case LANGUAGE -> language.explain(from, to);
            case SIZE -> place.size(from, to);
            case CHARACTER -> place.character(from, to);
            case PROXIMITY -> place.proximity(from, to);
            case TIES -> ties.explain(from, to);
            case READINESS -> partner.readiness(to);
            case WISHES -> partner.wishes(from, to);
        };
    }
}
