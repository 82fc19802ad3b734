package org.mistok.proposal;

import java.util.Locale;

/// A condition of a transition beyond the state.
public enum Guard {
    /// There is somebody to agree with.
    TWO_PARTIES,
    /// There is something to agree on: a title and a summary.
    CONCEPT_WRITTEN,
    /// No check is red, and every party agrees.
    CHECKED,
    /// The call's deadline is not over, or the funder's reference shows that the application arrived.
    IN_TIME,
    /// The outcome is written down.
    OUTCOME_WRITTEN,
    /// Nothing stands in the public texts that should not be published.
    PUBLISHABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
