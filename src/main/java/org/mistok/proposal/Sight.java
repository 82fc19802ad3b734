package org.mistok.proposal;

import java.util.List;
import org.mistok.disclosure.Viewer;

/// What of a proposal is public once the parties have published it.
final class Sight {

    private Sight() {}

    /// The same for whoever speaks for a party; for others only what is public. Idempotent.
    static Proposal of(Proposal proposal, Viewer viewer) {
        return proposal.of(viewer).isEmpty() ? open(proposal) : proposal;
    }

    private static Proposal open(Proposal proposal) {
        Content content = proposal.content();
        Details details = content.details();
        Content shown = new Content(
                content.concept(),
                content.call(),
                new Budget(List.of(), content.budget().totals(), List.of()),
                new Details(
                        null,
                        "",
                        List.of(),
                        List.of(),
                        details.dreamId(),
                        details.prozorroId(),
                        "",
                        details.outcome(),
                        details.lesson()));
        return new Proposal(
                proposal.id(),
                proposal.version(),
                proposal.revision(),
                proposal.state(),
                proposal.parkedFrom(),
                proposal.parties(),
                shown,
                proposal.createdAt(),
                proposal.changedAt());
    }
}
