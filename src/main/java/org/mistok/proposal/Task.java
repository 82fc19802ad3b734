package org.mistok.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Something that one party has to do by a day.
///
/// @param doneAt null while it is open
public record Task(
        UUID id,
        String title,
        LocalDate due,
        RegisterCode party,
        @Nullable Instant doneAt) {}
