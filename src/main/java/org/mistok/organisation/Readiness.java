package org.mistok.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes an organisation likely to answer and to act.
///
/// @param officer somebody is in charge of partnerships; null when not stated
/// @param councilDecision the council has decided to seek partners; null when not stated
/// @param verifiedOn when an association or coordinator confirmed the profile; null when nobody has
public record Readiness(
        @Nullable Boolean officer,
        @Nullable Boolean councilDecision,
        @Nullable LocalDate verifiedOn) {

    public static final Readiness NOT_STATED = new Readiness(null, null, null);
}
