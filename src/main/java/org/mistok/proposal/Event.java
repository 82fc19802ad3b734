package org.mistok.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Something that was done with a proposal: who, for whom, when, why.
///
/// @param actor by address; `erased` for somebody of whom nothing is kept
/// @param what the code of an [Action], or `create`, `edit`, `invite`, `leave`
/// @param subject the party that came or went; null for everything else
/// @param reason empty for none
public record Event(
        Instant at,
        String actor,
        RegisterCode party,
        String what,
        State from,
        State to,
        @Nullable RegisterCode subject,
        String reason) {

    static final String CREATE = "create";
    static final String EDIT = "edit";
    static final String INVITE = "invite";
    static final String LEAVE = "leave";
}
