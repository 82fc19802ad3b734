package org.mistok.proposal;

import java.util.List;
import java.util.Set;
import org.mistok.organisation.Refusal;

/// What came of the wish to do something with a proposal.
public sealed interface Decision {

    /// It was done; the proposal as it now stands.
    record Accepted(Proposal proposal) implements Decision {}

    /// Nothing was done: the state does not allow it, or not to this viewer, or a condition does not hold.
    ///
    /// @param allowed what this viewer can do from here
    /// @param unmet conditions that stand in the way; empty when it is not possible anyhow
    record NotAllowed(Proposal proposal, List<Action> allowed, Set<Guard> unmet) implements Decision {}

    /// Nothing was done: what should change does not change in this state, or not by this viewer.
    record Frozen(Proposal proposal, List<Action> allowed) implements Decision {}

    /// Nothing was done: values cannot be taken.
    record Refused(List<Refusal> refusals) implements Decision {}

    /// Nothing was done: somebody else was faster.
    record Stale(Proposal current) implements Decision {}
}
