package org.mistok.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.Step;
import org.mistok.place.RegisterCode;

/// Something that is looked at before it is public.
///
/// @param words of whoever decided last
/// @param version to name in a decision
/// @param actions what the reader may do with it now
record ReviewAnswer(
        long id,
        RegisterCode organisation,
        String cause,
        String state,
        @Nullable String words,
        String author,
        String email,
        @Nullable String note,
        int version,
        Instant writtenAt,
        List<String> actions,
        List<Step> steps) {

    static ReviewAnswer of(Review review, List<Action> actions) {
        return new ReviewAnswer(
                review.id(),
                review.organisation(),
                review.cause().code(),
                review.state().code(),
                review.state().words(),
                review.authorName(),
                review.author(),
                review.note(),
                review.version(),
                review.writtenAt(),
                actions.stream().map(Action::code).toList(),
                review.steps());
    }
}
