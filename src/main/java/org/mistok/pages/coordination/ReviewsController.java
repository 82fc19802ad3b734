package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Reviews;
import org.mistok.account.review.Reviews.Decided;
import org.mistok.account.review.Reviews.Decision;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Templates;
import org.mistok.pages.account.Desk;
import org.mistok.pages.account.Posted;
import org.mistok.pages.coordination.ReviewWriter.Event;
import org.mistok.search.Index;

/// What people wrote and somebody looks at before it is public: the queue, and one of them with what may be done.
@Controller("/{language:uk|en|de|pl|fr}/reviews")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewsController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Desk desk;
    private final Templates templates;
    private final Reviews reviews;
    private final ReviewWriter writer;
    private final Index index;

    ReviewsController(Desk desk, Templates templates, Reviews reviews, ReviewWriter writer, Index index) {
        this.desk = desk;
        this.templates = templates;
        this.reviews = reviews;
        this.writer = writer;
        this.index = index;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Person person = desk.person(request);
        return person == null
                ? desk.signInFirst(request, "/reviews")
                : templates.show("reviews", writer.list(request, person));
    }

    @Get("/{id:[0-9]+}")
    HttpResponse<?> one(HttpRequest<?> request, long id) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/reviews/" + id);
        }
        String done = request.getParameters().get("done", String.class, "");
        Review review = reviews.find(person, id);
        boolean known = review != null && done.equals(review.state().code());
        return review == null
                ? HttpResponse.notFound()
                : show(request, person, review, new Event(known ? done : null, List.of(), ""));
    }

    @Post("/{id:[0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, long id, @Body @Nullable Map<String, Object> body) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/reviews/" + id);
        }
        Posted posted = Posted.of(body);
        Action action = Objects.requireNonNullElse(Action.find(posted.text("action")), Action.RESUBMIT);
        Decision decision = new Decision(action, posted.text("words"), (int) posted.number("version"));
        return switch (reviews.decide(person, id, decision)) {
            case Outcome.Done<Decided>(Decided(Review review, var mark)) -> {
                if (mark != null) {
                    index.await(mark, PATIENCE);
                }
                yield desk.go(
                        request, "/reviews/" + id + "?done=" + review.state().code());
            }
            case Outcome.Refused<Decided>(Refusal refusal) -> refused(request, person, id, posted, refusal);
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Person person, long id, Posted posted, Refusal refusal) {
        Review review = reviews.find(person, id);
        return review == null
                ? HttpResponse.notFound()
                : show(
                        request,
                        person,
                        review,
                        new Event(null, List.of(desk.error(request, refusal)), posted.text("words")));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Person person, Review review, Event event) {
        HttpStatus status = event.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return templates.show(status, "review", writer.page(request, person, review, event));
    }
}
