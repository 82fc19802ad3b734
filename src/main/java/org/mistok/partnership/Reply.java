package org.mistok.partnership;

import java.util.List;
import org.mistok.organisation.Refusal;

/// What came of a wish about an agreement or a meeting.
public sealed interface Reply<T> {

    record Done<T>(T value) implements Reply<T> {}

    /// What was written cannot be taken; nothing was changed.
    record Refused<T>(List<Refusal> refusals) implements Reply<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /// How things stand does not allow it; nothing was changed.
    ///
    /// @param allowed what this person can do instead
    record NotAllowed<T>(State state, List<Action> allowed) implements Reply<T> {
        public NotAllowed {
            allowed = List.copyOf(allowed);
        }
    }

    /// The person speaks for no party; nothing was changed.
    record NotYours<T>() implements Reply<T> {}

    /// Somebody else has changed it meanwhile; nothing was changed.
    record Stale<T>(T current) implements Reply<T> {}
}
