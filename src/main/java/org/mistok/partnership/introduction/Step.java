package org.mistok.partnership.introduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Something that happened to an introduction, as one reader may know it.
///
/// @param action `send`, or that of an [Action]
/// @param stage into which it led
/// @param organisation for whom it was done; null for what the clock did
/// @param person who did it; null for the clock, and for somebody of the other side
/// @param reason from the list; null for none
/// @param words null for none, and for coordinators
public record Step(
        Instant at,
        String action,
        Stage stage,
        @Nullable RegisterCode organisation,
        @Nullable String person,
        @Nullable String reason,
        @Nullable String words) {}
