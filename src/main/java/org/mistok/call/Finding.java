package org.mistok.call;

import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What one rule says of one applicant or of the group.
///
/// @param holder whom it is about; null for the group
public record Finding(Rule rule, Outcome outcome, @Nullable RegisterCode holder) {

    /// How a rule turned out.
    public enum Outcome {
        MET,
        /// The group is not there yet; further partners can make it so.
        NEEDS_MORE,
        /// The profile does not state the fact; ask, nobody is barred for it.
        NOT_STATED,
        NOT_MET;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
