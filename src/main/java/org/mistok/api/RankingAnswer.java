package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.mistok.http.Messages;
import org.mistok.organisation.Organisation;
import org.mistok.shortlist.Ranking;

/// The best partners, and how many were looked at.
///
/// @param considered everybody who was scored, held-back ones included
/// @param flagged how many of them a flag holds back
record RankingAnswer(
        @JsonProperty("for") OrganisationItem subject, List<CandidateAnswer> items, int considered, int flagged) {

    /// @param subject as the viewer may see it
    static RankingAnswer of(Ranking ranking, Organisation subject, Messages messages) {
        return new RankingAnswer(
                OrganisationItem.of(subject, messages.language()),
                ranking.items().stream()
                        .map(candidate -> CandidateAnswer.of(candidate, messages))
                        .toList(),
                ranking.considered(),
                ranking.held());
    }
}
