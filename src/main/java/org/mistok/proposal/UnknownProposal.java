package org.mistok.proposal;

import java.util.UUID;

/// There is no such proposal, or none for whoever asks, which is the same.
public final class UnknownProposal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final UUID id;

    UnknownProposal(UUID id) {
        super("There is no proposal " + id + ".", null, false, false);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
