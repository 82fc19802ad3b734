package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `introduction_message`.
@MappedEntity("introduction_message")
record MessageRow(
        @Id long id,
        Instant writtenAt,
        String side,
        @Nullable String person,
        String text) {

    Message shown(Shown reader) {
        Side whose = Side.of(side);
        boolean own = reader.sides().contains(whose);
        return new Message(id, writtenAt, reader.outline().code(whose), own ? person : null, text);
    }
}
