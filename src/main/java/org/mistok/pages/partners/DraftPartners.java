package org.mistok.pages.partners;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Words;
import org.mistok.pages.partners.DraftPartnersPage.Typed;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Snapshot;
import org.mistok.shortlist.Candidate;
import org.mistok.shortlist.Ranking;
import org.mistok.shortlist.Request;
import org.mistok.shortlist.Shortlist;

/// Ranks and explains partners for a profile that is in no register.
@Singleton
public final class DraftPartners {
    private static final int LENGTH = 20;

    private final Shortlist shortlist;
    private final Index index;

    DraftPartners(Shortlist shortlist, Index index) {
        this.shortlist = shortlist;
        this.index = index;
    }

    public DraftPartnersPage page(Frame frame, Words words, Organisation draft, Viewer viewer, List<Typed> typed) {
        Ranking ranking = shortlist.rank(draft, new Request(Query.ALL, Map.of(), false, LENGTH), viewer);
        String name = words.name(draft).text();
        return new DraftPartnersPage(
                frame,
                words.t("partners.lede", ranking.considered(), ranking.items().size(), name),
                ranking.items().stream()
                        .anyMatch(candidate ->
                                Words.isIllustrative(candidate.organisation().profile())),
                candidates(ranking, words),
                typed);
    }

    private List<CandidateView> candidates(Ranking ranking, Words words) {
        Snapshot snapshot = index.current();
        List<CandidateView> views = new ArrayList<>();
        for (Candidate candidate : ranking.items()) {
            Pair pair = new Pair(
                    ranking.subject(),
                    candidate.organisation(),
                    words,
                    other -> OrganisationFinder.name(snapshot, other, words));
            views.add(Candidates.view(
                    pair,
                    candidate.explanation(),
                    candidate.flags(),
                    new Candidates.Place(views.size() + 1, null, candidate.partners(), List.of(), null),
                    "/" + words.language().tag() + "/organisations/"
                            + candidate.organisation().code()));
        }
        return views;
    }
}
