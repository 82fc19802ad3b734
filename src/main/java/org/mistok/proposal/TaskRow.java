package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// A row of `proposal_task`.
@MappedEntity("proposal_task")
record TaskRow(
        @Id UUID id,
        String title,
        LocalDate due,
        String party,
        @Nullable Instant doneAt) {

    Task task() {
        return new Task(id, title, due, RegisterCode.of(party), doneAt);
    }
}
