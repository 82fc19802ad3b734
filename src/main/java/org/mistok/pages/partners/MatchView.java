package org.mistok.pages.partners;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Named;
import org.mistok.pages.Words;
import org.mistok.pages.partners.Candidates.Place;
import org.mistok.place.RegisterCode;

/// Puts the explanation of one pair into words, outside of a ranked list.
public final class MatchView {
    private MatchView() {}

    /// @param subject whose side it is told from, as the reader may see it
    /// @param candidate as the reader may see it
    /// @param names the name of any organisation in the register
    public static CandidateView of(
            Organisation subject,
            Organisation candidate,
            Node explanation,
            Words words,
            Function<RegisterCode, Named> names) {
        Pair pair = new Pair(subject, candidate, words, names);
        String address = "/" + words.language().tag() + "/organisations/" + candidate.code();
        return Candidates.view(pair, explanation, Set.of(), new Place(null, null, -1, List.of(), null), address);
    }
}
