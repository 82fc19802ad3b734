package org.mistok.proposal;

import java.util.List;
import java.util.UUID;

/// A proposal that somebody wants to begin.
///
/// @param id chosen by the form, so that one that is sent twice begins one proposal
/// @param parties the lead first
public record NewProposal(UUID id, List<Party> parties, Content content) {
    public NewProposal {
        parties = List.copyOf(parties);
    }
}
