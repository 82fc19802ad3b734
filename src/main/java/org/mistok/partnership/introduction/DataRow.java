package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a person has done in an introduction.
///
/// @param what `send`, an action, or `message`
@MappedEntity("introduction_step")
record DataRow(
        @Id long introduction,
        String what,
        Instant at,
        @Nullable String text) {}
