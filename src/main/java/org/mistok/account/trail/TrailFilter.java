package org.mistok.account.trail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What of the trail is wanted; null means any.
///
/// @param organisation one of the parties
/// @param actor who answers for it, by address, as `system:...`, or as `person:...` once erased
/// @param action one of [TrailSubject#actions()]
/// @param from the first day, by UTC
/// @param to the last day, by UTC
public record TrailFilter(
        @Nullable RegisterCode organisation,
        @Nullable String actor,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
