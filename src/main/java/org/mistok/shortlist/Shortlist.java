package org.mistok.shortlist;

import jakarta.inject.Singleton;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.match.Best;
import org.mistok.match.Columns;
import org.mistok.match.Explainer;
import org.mistok.match.Node;
import org.mistok.match.Scored;
import org.mistok.match.Selection;
import org.mistok.match.Weights;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.UnknownOrganisation;
import org.mistok.place.RegisterCode;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// Finds and explains the best partners for one organisation: every candidate is scored, exactly, and the best are
/// explained from both sides.
///
/// Scores rest only on what the viewer may know: the candidates as their audience sees them, the subject in full for
/// whoever speaks for it, else as its audience sees it too.
@Singleton
public class Shortlist {

    private final Boards boards;
    private final Search search;
    private final ScoringRules rules;

    Shortlist(Boards boards, Search search, ScoringRules rules) {
        this.boards = boards;
        this.search = search;
        this.rules = rules;
    }

    /// The weights that count where a request names none.
    public Weights usualWeights() {
        return rules.weights();
    }

    /// @throws UnknownOrganisation when the register does not hold the subject
    public Ranking rank(RegisterCode subject, Request request, Viewer viewer) {
        Board board = boards.current();
        return rank(board, asSubject(board, subject, viewer), request, viewer);
    }

    /// The same for a profile that is not in the register; see [Unregistered].
    public Ranking rank(Organisation unregistered, Request request, Viewer viewer) {
        return rank(boards.current(), unregistered, request, viewer);
    }

    /// One pair, the first being the subject.
    /// @throws UnknownOrganisation when the register does not hold one of them
    /// @throws NoPartnershipBetween when they are of the same kind
    public Candidate pair(RegisterCode subject, RegisterCode candidate, Request request, Viewer viewer) {
        Board board = boards.current();
        Organisation first = asSubject(board, subject, viewer);
        Organisation second = Board.seen(get(board, candidate), viewer.ranking());
        if (!first.kind().matches(second.kind())) {
            throw new NoPartnershipBetween(subject, candidate);
        }
        Columns columns = board.columns(viewer.ranking());
        Node explanation = columns.explainer().explain(first, second, weights(request));
        return new Candidate(
                second.seenBy(viewer),
                explanation.value(),
                explanation,
                columns.flags(first, second),
                columns.partners(candidate));
    }

    private Ranking rank(Board board, Organisation subject, Request request, Viewer viewer) {
        Weights weights = weights(request);
        Columns columns = board.columns(viewer.ranking());
        Set<Kind> kinds = request.filter().kinds().isEmpty()
                ? Set.of(Kind.values())
                : request.filter().kinds();
        Selection selection = new Selection(
                kinds, ids(board, request.filter(), viewer), request.barred(), request.held(), request.limit());
        Best best = columns.best(subject, weights, selection);
        Explainer explainer = columns.explainer();
        List<Candidate> items = best.items().stream()
                .map(scored -> candidate(scored, explainer.explain(subject, scored.organisation(), weights), viewer))
                .toList();
        return new Ranking(subject, weights, items, best.considered(), best.held());
    }

    private static Candidate candidate(Scored scored, Node explanation, Viewer viewer) {
        return new Candidate(
                scored.organisation().seenBy(viewer), scored.score(), explanation, scored.flags(), scored.partners());
    }

    /// The set that a filter names, or null when it names no other than kinds, which the columns know themselves.
    private @Nullable BitSet ids(Board board, Query filter, Viewer viewer) {
        return namesOnlyKinds(filter) ? null : search.ids(filter, viewer, board.snapshot());
    }

    private static boolean namesOnlyKinds(Query filter) {
        return (filter.text() == null || filter.text().isBlank())
                && filter.countries().isEmpty()
                && filter.regions().isEmpty()
                && filter.areas().isEmpty()
                && filter.languages().isEmpty()
                && filter.populationMin() == null
                && filter.populationMax() == null
                && filter.near() == null
                && filter.withoutPartner() == null;
    }

    private Weights weights(Request request) {
        return rules.weights().with(request.weights());
    }

    private static Organisation asSubject(Board board, RegisterCode code, Viewer viewer) {
        Organisation organisation = get(board, code);
        return viewer.owns(code) ? organisation : Board.seen(organisation, viewer.ranking());
    }

    private static Organisation get(Board board, RegisterCode code) {
        Organisation organisation = board.snapshot().find(code);
        if (organisation == null) {
            throw new UnknownOrganisation(code);
        }
        return organisation;
    }
}
