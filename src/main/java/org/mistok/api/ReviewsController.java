package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Reviews;
import org.mistok.account.review.Reviews.Decided;
import org.mistok.account.review.Reviews.Decision;
import org.mistok.account.review.Reviews.Written;
import org.mistok.account.review.Suggestion;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.http.WaitPreference;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.search.Index;

/// What people wrote and somebody looks at before it is public.
@Controller("/api/v1/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewsController {
    private final Reviews reviews;
    private final Submissions submissions;
    private final ProfileChanges changes;
    private final Organisations organisations;
    private final People people;
    private final Index index;

    ReviewsController(
            Reviews reviews,
            Submissions submissions,
            ProfileChanges changes,
            Organisations organisations,
            People people,
            Index index) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.changes = changes;
        this.organisations = organisations;
        this.people = people;
        this.index = index;
    }

    /// @param source the page that says so
    /// @param profile as for `PUT /api/v1/organisations/{code}`
    record Suggesting(
            @Nullable String organisation,
            @Nullable String source,
            @Nullable String note,
            @Nullable JsonNode profile) {}

    record Step(
            @Nullable String action,
            @Nullable String words,
            @Nullable Integer version) {}

    record ReviewList(List<ReviewAnswer> items) {}

    /// @param current the organisation as it stands
    /// @param wanted the same as the author wants it; both as the reader may see them
    record WholeReview(
            ReviewAnswer review,
            @Nullable OrganisationAnswer current,
            @Nullable OrganisationAnswer wanted) {}

    @Get
    ReviewList list(HttpRequest<?> request) {
        Person person = person(request);
        return new ReviewList(reviews.list(person).stream()
                .map(review -> answer(person, review))
                .toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<ReviewAnswer> suggest(HttpRequest<?> request, @Body byte[] body) {
        Viewer.Member author = Viewers.member(request);
        Suggesting suggesting = JsonBodies.read(body, Suggesting.class);
        Organisation current =
                organisations.get(Codes.of(Fields.text("organisation", suggesting.organisation(), "\"DE-08115045\"")));
        if (author.mayEdit(current.code(), current.identity().country())) {
            throw RequestRefused.content(List.of(Flaw.of("organisation", "refusal.suggests-own", current.code())));
        }
        Basis.Sourced source = source(suggesting.source());
        Profile read = changes.read(request, object(suggesting.profile()), current, author);
        Profile profile = Suggestion.restingOn(source, read, current.profile());
        String note = Objects.requireNonNullElse(suggesting.note(), "");
        return submissions.submit(Cause.SUGGESTION, new Written(current, profile, author, note));
    }

    private static ObjectNode object(@Nullable JsonNode profile) {
        if (profile instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw RequestRefused.content(List.of(Flaw.of("profile", "body.missing", "{\"needs\":[…]}")));
    }

    private static Basis.Sourced source(@Nullable String came) {
        String address = Fields.text("source", came, "\"https://…\"").strip();
        if (!address.matches("https?://\\S{1,1990}")) {
            throw RequestRefused.content(
                    List.of(Flaw.of("source", "refusal.basis-not-an-address", Flaw.shown(address))));
        }
        return new Basis.Sourced(address);
    }

    @Get("/{id}")
    WholeReview one(HttpRequest<?> request, long id) {
        Person person = person(request);
        Review review = get(request, person, id);
        Organisation current = organisations.find(review.organisation());
        if (current == null) {
            return new WholeReview(answer(person, review), null, null);
        }
        Viewer viewer = Viewers.of(request);
        boolean own = review.author().equals(person.email());
        Organisation wanted = current.saying(own ? review.profile() : review.over(current.profile()));
        return new WholeReview(
                answer(person, review),
                OrganisationAnswer.of(current.seenBy(viewer), Locales.of(request)),
                OrganisationAnswer.of(own ? wanted : wanted.seenBy(viewer), Locales.of(request)));
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    HttpResponse<ReviewAnswer> decide(HttpRequest<?> request, long id, @Body byte[] body) {
        Person person = person(request);
        Step step = JsonBodies.read(body, Step.class);
        String code = Fields.text("action", step.action(), "\"publish\"");
        Action action = Action.find(code);
        if (action == null) {
            throw Fields.choice(
                    "action",
                    code,
                    Arrays.stream(Action.values()).map(Action::code).toList());
        }
        if (step.version() == null) {
            throw RequestRefused.content(List.of(Flaw.of("version", "body.missing", "1")));
        }
        String words = Objects.requireNonNullElse(step.words(), "");
        Decided decided =
                AccountRefusals.valueOf(reviews.decide(person, id, new Decision(action, words, step.version())));
        MutableHttpResponse<ReviewAnswer> response = HttpResponse.ok(answer(person, decided.review()));
        Duration wait = WaitPreference.of(request);
        if (decided.mark() != null && wait.isPositive() && index.await(decided.mark(), wait)) {
            response.header("Preference-Applied", WaitPreference.applied(wait));
        }
        return response;
    }

    private ReviewAnswer answer(Person person, Review review) {
        return ReviewAnswer.of(review, reviews.actions(person, review));
    }

    private Review get(HttpRequest<?> request, Person person, long id) {
        Review review = reviews.find(person, id);
        if (review == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), "GET");
        }
        return review;
    }

    private Person person(HttpRequest<?> request) {
        return people.get(Viewers.member(request).email());
    }
}
