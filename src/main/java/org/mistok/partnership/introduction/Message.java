package org.mistok.partnership.introduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Something that one side wrote to the other.
///
/// @param person who wrote it; null for somebody of the other side, and for who has gone
public record Message(
        long id,
        Instant writtenAt,
        RegisterCode organisation,
        @Nullable String person,
        String text) {}
