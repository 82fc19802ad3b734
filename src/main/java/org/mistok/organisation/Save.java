package org.mistok.organisation;

import java.util.List;

/// What came of the wish to save a profile.
public sealed interface Save {

    /// It is saved.
    ///
    /// @param organisation as it now stands, with its new version
    /// @param mark to wait until the change is searchable
    record Saved(Organisation organisation, ChangeMark mark) implements Save {}

    /// Somebody else was faster; nothing was written.
    ///
    /// @param current the organisation as it stands
    record Stale(Organisation current) implements Save {}

    /// The profile breaks rules; nothing was written.
    ///
    /// @param refusals at least one, in the order of the profile's fields
    record Refused(List<Refusal> refusals) implements Save {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
