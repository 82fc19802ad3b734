package org.mistok.proposal;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.call.CallCode;

/// What the parties write together. Concept, call and budget are what they agree on.
public record Content(Concept concept, @Nullable CallCode call, Budget budget, Details details) {

    public static final Content EMPTY = new Content(
            new Concept(new TreeMap<>(), "", "", List.of(), null, null, ""), null, Budget.EMPTY, Details.EMPTY);

    /// What every party must agree to.
    public record Agreed(Concept concept, @Nullable CallCode call, Budget budget) {}

    public Agreed agreed() {
        return new Agreed(concept, call, budget);
    }

    Content forAnotherCall() {
        return new Content(concept, null, budget, details.forAnotherCall());
    }
}
