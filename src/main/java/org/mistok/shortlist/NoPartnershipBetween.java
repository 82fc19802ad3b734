package org.mistok.shortlist;

import org.mistok.organisation.Kind;
import org.mistok.place.RegisterCode;

/// Somebody asked for a match between two of the same kind, or of one with itself.
public final class NoPartnershipBetween extends IllegalArgumentException {

    private final transient Kind kind;

    NoPartnershipBetween(RegisterCode first, RegisterCode second) {
        super("Mistok matches organisations of different kinds; " + first + " and " + second
                + " are of the same kind.");
        kind = Kind.of(first);
    }

    public Kind kind() {
        return kind;
    }
}
