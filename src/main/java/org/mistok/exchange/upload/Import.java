package org.mistok.exchange.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way into the register.
///
/// @param by the e-mail address of the person who brought it; [#NOBODY] once that person is erased
/// @param changedAt when the state last changed
/// @param findings null while it is being checked
/// @param reason why somebody applied or discarded it; null when nobody said
public record Import(
        UUID id,
        Request request,
        String by,
        Instant createdAt,
        State state,
        Instant changedAt,
        @Nullable Findings findings,
        @Nullable String reason) {

    /// Whoever brought it is not known any more.
    static final String NOBODY = "person:0";

    /// Whether its file is still there.
    boolean holdsFile() {
        return state != State.APPLIED && state != State.DISCARDED;
    }

    Import with(State other, @Nullable Findings found, @Nullable String why, Instant now) {
        return new Import(id, request, by, createdAt, other, now, found, why);
    }

    Import byNobody() {
        return new Import(id, request, NOBODY, createdAt, state, changedAt, findings, reason);
    }

    Import checkingAgain(Request other, Instant now) {
        return new Import(id, other, by, createdAt, State.CHECKING, now, null, null);
    }
}
