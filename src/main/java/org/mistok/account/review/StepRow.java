package org.mistok.account.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.account.review.Review.Step;

/// A row of `review_step`, with the name of who did it.
@MappedEntity("review_step")
record StepRow(
        @Id long reviewId,
        Instant at,
        @Nullable String displayName,
        String verb,
        @Nullable String words) {
    Step step() {
        return new Step(at, displayName, verb, words);
    }
}
