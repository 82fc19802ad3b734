package org.mistok.api;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Reviews;
import org.mistok.account.review.Reviews.Submission;
import org.mistok.account.review.Reviews.Written;
import org.mistok.http.RequestRefused;
import org.mistok.intake.Refusals;
import org.mistok.organisation.Refusal;

/// Hands in what somebody looks at before it is public.
@Singleton
final class Submissions {
    private final Reviews reviews;
    private final People people;

    Submissions(Reviews reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    HttpResponse<ReviewAnswer> submit(Cause cause, Written written) {
        Person person = people.get(written.author().email());
        return switch (reviews.submit(person, cause, written)) {
            case Submission.Taken(Review review) ->
                HttpResponse.<ReviewAnswer>accepted(URI.create("/api/v1/reviews/" + review.id()))
                        .body(ReviewAnswer.of(review, reviews.actions(person, review)));
            case Submission.Refused(List<Refusal> refusals) ->
                throw RequestRefused.content(
                        refusals.stream().map(Refusals::flaw).toList());
        };
    }
}
