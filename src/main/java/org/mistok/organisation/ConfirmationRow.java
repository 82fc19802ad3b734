package org.mistok.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Confirmation.Answer;

/// A row of `confirmation`.
@MappedEntity("confirmation")
record ConfirmationRow(
        @Id long id,
        String text,
        boolean makesPublic,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean confirmed,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    Confirmation confirmation() {
        return new Confirmation(id, text, makesPublic, reason, askedBy, askedAt, given());
    }

    private @Nullable Answer given() {
        return confirmed == null || answer == null || answeredBy == null || answeredAt == null
                ? null
                : new Answer(confirmed, answer, answeredBy, answeredAt);
    }
}
