package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.util.List;

/// What happened to a proposal. For whoever speaks for a party; ask [Proposals] first.
@Singleton
public class Past {
    private final PastRows events;
    private final RevisionRows revisions;

    Past(PastRows events, RevisionRows revisions) {
        this.events = events;
        this.revisions = revisions;
    }

    /// The latest first.
    public List<Event> events(Proposal proposal) {
        return events.listEvents(proposal.id()).stream().map(EventRow::event).toList();
    }

    /// The latest first.
    public List<Revision> revisions(Proposal proposal) {
        return revisions.list(proposal.id()).stream().map(RevisionRow::read).toList();
    }
}
