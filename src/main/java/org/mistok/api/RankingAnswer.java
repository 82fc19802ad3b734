package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.api.Applying.CallCheck;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.organisation.Organisation;
import org.mistok.shortlist.Ranking;

/// The best partners, and how many were looked at.
///
/// @param considered everybody who was scored, held-back ones included
/// @param flagged how many of them a flag holds back
/// @param call whether the subject itself may apply under the call asked for; null when none was
record RankingAnswer(
        @JsonProperty("for") OrganisationItem subject,
        List<CandidateAnswer> items,
        int considered,
        int flagged,
        @Nullable CallCheck call) {

    /// @param subject as the viewer may see it
    static RankingAnswer of(
            Ranking ranking, Organisation subject, @Nullable Applying applying, HttpRequest<?> request) {
        Messages messages = Messages.of(Locales.of(request));
        return new RankingAnswer(
                OrganisationItem.of(subject, messages.language()),
                ranking.items().stream()
                        .map(candidate -> CandidateAnswer.of(candidate, applying, messages))
                        .toList(),
                ranking.considered(),
                ranking.held(),
                applying == null ? null : applying.check(messages.language()));
    }
}
