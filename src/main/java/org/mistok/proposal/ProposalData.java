package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.PersonalData;

/// Who did and said what in joint proposals. What was done stays with its party; who it was goes with the person.
@Singleton
final class ProposalData implements PersonalData {
    private final PastRows past;
    private final CommentRows comments;

    ProposalData(PastRows past, CommentRows comments) {
        this.past = past;
        this.comments = comments;
    }

    @Override
    public String what() {
        return "proposals";
    }

    @Override
    public List<Map<String, String>> of(String email) {
        List<Map<String, String>> kept = new ArrayList<>();
        past.listEventsOf(email)
                .forEach(event -> kept.add(Map.of(
                        "at", event.at().toString(),
                        "action", event.action(),
                        "party", event.party(),
                        "reason", event.reason())));
        comments.listOf(email)
                .forEach(comment -> kept.add(
                        Map.of("at", comment.at().toString(), "party", comment.party(), "comment", comment.text())));
        return kept;
    }

    @Override
    public void erase(String email) {
        past.forgetInEvents(email);
        past.forgetInRevisions(email);
        past.forgetInProposals(email);
        past.forgetInComments(email);
    }

    /// They have their time with their proposal.
    @Override
    public void forget(Instant now) {}
}
