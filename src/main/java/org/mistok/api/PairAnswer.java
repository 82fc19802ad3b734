package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.mistok.http.Messages;
import org.mistok.match.Flag;
import org.mistok.organisation.Organisation;
import org.mistok.shortlist.Candidate;

/// One pair with its whole explanation.
///
/// @param held whether any flag keeps the pair out of rankings
record PairAnswer(
        @JsonProperty("for") OrganisationItem subject,
        @JsonUnwrapped CandidateAnswer candidate,
        boolean held) {

    /// @param subject as the viewer may see it
    static PairAnswer of(Organisation subject, Candidate candidate, Messages messages) {
        return new PairAnswer(
                OrganisationItem.of(subject, messages.language()),
                CandidateAnswer.of(candidate, null, messages),
                candidate.flags().stream().anyMatch(Flag::held));
    }
}
