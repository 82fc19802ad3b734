package org.mistok.organisation;

import org.mistok.place.RegisterCode;

/// Two organisations that a coordinator has ruled out as partners of each other. The reason is the coordinator's and
/// is shown to coordinators only. The smaller code comes first.
public record Block(RegisterCode first, RegisterCode second, String reason) {

    public Block {
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("A block needs two different parties, not " + first + " twice.");
        }
        if (order > 0) {
            RegisterCode larger = first;
            first = second;
            second = larger;
        }
    }
}
