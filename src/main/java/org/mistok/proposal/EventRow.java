package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// A row of `proposal_event`.
@MappedEntity("proposal_event")
record EventRow(
        @Id long id,
        Instant at,
        String actor,
        String party,
        String action,
        String fromState,
        String toState,
        @Nullable String subject,
        String reason) {

    Event event() {
        return new Event(
                at,
                actor,
                RegisterCode.of(party),
                action,
                State.of(fromState),
                State.of(toState),
                subject == null ? null : RegisterCode.of(subject),
                reason);
    }
}
