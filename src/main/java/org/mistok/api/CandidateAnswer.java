package org.mistok.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.api.Applying.Together;
import org.mistok.http.Messages;
import org.mistok.match.Flag;
import org.mistok.shortlist.Candidate;

/// A possible partner, with the whole explanation of its score.
///
/// @param applying whether it may apply with the subject under the call asked for; null when none was
record CandidateAnswer(
        OrganisationItem organisation,
        double score,
        NodeAnswer explanation,
        List<FlagAnswer> flags,
        @Nullable Together applying) {

    /// @param held whether it keeps the candidate out of the list
    /// @param reason in the language of the answer
    record FlagAnswer(String code, boolean held, String reason) {

        static List<FlagAnswer> of(Collection<Flag> flags, Messages messages) {
            return flags.stream()
                    .sorted()
                    .map(flag -> new FlagAnswer(flag.code(), flag.held(), messages.text("flag." + flag.code())))
                    .toList();
        }
    }

    static CandidateAnswer of(Candidate candidate, @Nullable Applying applying, Messages messages) {
        return new CandidateAnswer(
                OrganisationItem.of(candidate.organisation(), messages.language()),
                candidate.score(),
                NodeAnswer.of(candidate.explanation()),
                FlagAnswer.of(candidate.flags(), messages),
                applying == null ? null : applying.with(candidate.organisation()));
    }
}
