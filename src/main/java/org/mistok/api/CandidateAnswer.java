package org.mistok.api;

import java.util.Collection;
import java.util.List;
import org.mistok.http.Messages;
import org.mistok.match.Flag;
import org.mistok.shortlist.Candidate;

/// A possible partner, with the whole explanation of its score.
record CandidateAnswer(OrganisationItem organisation, double score, NodeAnswer explanation, List<FlagAnswer> flags) {

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

    static CandidateAnswer of(Candidate candidate, Messages messages) {
        return new CandidateAnswer(
                OrganisationItem.of(candidate.organisation(), messages.language()),
                candidate.score(),
                NodeAnswer.of(candidate.explanation()),
                FlagAnswer.of(candidate.flags(), messages));
    }
}
