package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Reviews;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.Viewers;
import org.mistok.organisation.Embargoes;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.account.Names;
import org.mistok.pages.coordination.ReviewPage.Button;
import org.mistok.pages.coordination.ReviewPage.Change;
import org.mistok.pages.coordination.ReviewPage.Entry;
import org.mistok.pages.coordination.ReviewsPage.Item;

/// Writes the pages of reviews.
@Singleton
final class ReviewWriter {
    private final Frames frames;
    private final Reviews reviews;
    private final Organisations organisations;
    private final Names names;

    ReviewWriter(Frames frames, Reviews reviews, Organisations organisations, Names names) {
        this.frames = frames;
        this.reviews = reviews;
        this.organisations = organisations;
        this.names = names;
    }

    /// What has just happened on the page.
    ///
    /// @param done null for nothing
    /// @param typed words to the author that were not taken
    record Event(@Nullable String done, List<FieldError> errors, String typed) {}

    ReviewsPage list(HttpRequest<?> request, Person person) {
        Frame frame = frames.of(request, "", null);
        List<Item> waiting = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        for (Review review : reviews.list(person)) {
            boolean waits = reviews.actions(person, review).contains(Action.PUBLISH);
            (waits ? waiting : others).add(item(request, frame, review));
        }
        return new ReviewsPage(frame.titled(frame.t("review.list.title")), waiting, others);
    }

    private Item item(HttpRequest<?> request, Frame frame, Review review) {
        return new Item(
                new Link(names.of(request, review.organisation()), frame.link("/reviews/" + review.id())),
                List.of(
                        frame.t("review.cause." + review.cause().code()),
                        review.authorName(),
                        day(frames.words(request), review.writtenAt()),
                        frame.t("review.state." + review.state().code())));
    }

    ReviewPage page(HttpRequest<?> request, Person person, Review review, Event event) {
        Frame frame = frames.of(request, "", null);
        Words words = frames.words(request);
        String name = names.of(request, review.organisation());
        boolean own = review.author().equals(person.email());
        Organisation current = organisations.find(review.organisation());
        Viewer viewer = Viewers.of(request);
        Profile shown = current == null || own
                ? review.profile()
                : current.saying(review.over(current.profile())).seenBy(viewer).profile();
        List<Action> actions = reviews.actions(person, review);
        return new ReviewPage(
                frame.titled(frame.t("review.title", name)),
                event.done(),
                event.errors(),
                new Link(name, frame.link("/organisations/" + review.organisation())),
                frame.t("review.cause." + review.cause().code() + ".text"),
                List.of(review.authorName(), review.author(), day(words, review.writtenAt())),
                review.note(),
                frame.t("review.state." + review.state().code()),
                review.state().words(),
                current == null ? null : changes(words, current.seenBy(viewer).profile(), shown),
                current == null ? 0 : hidden(review.profile(), current.profile(), shown),
                frame.link("/reviews/" + review.id()),
                review.version(),
                event.typed(),
                actions.stream()
                        .filter(action -> action != Action.RESUBMIT)
                        .map(action -> button(frame, action))
                        .toList(),
                actions.contains(Action.RESUBMIT) ? frame.link(editPath(review)) : null,
                review.steps().stream().map(step -> entry(frame, words, step)).toList());
    }

    private static List<Change> changes(Words words, Profile before, Profile after) {
        return new Changes(words).between(before, after);
    }

    /// How many of the author's new statements are not shown. What stands already is not counted: it may be hidden.
    private static int hidden(Profile wanted, Profile current, Profile shown) {
        long needs = wanted.needs().stream()
                .filter(need ->
                        !current.needs().contains(need) && !shown.needs().contains(need))
                .count();
        long offers = wanted.offers().stream()
                .filter(offer ->
                        !current.offers().contains(offer) && !shown.offers().contains(offer))
                .count();
        return (int) (needs + offers);
    }

    private static String editPath(Review review) {
        return "/organisations/" + review.organisation() + (review.cause() == Cause.SUGGESTION ? "/suggest" : "/edit");
    }

    private static Button button(Frame frame, Action action) {
        String look = switch (action) {
            case PUBLISH -> "btn";
            case ASK_BACK, RESUBMIT -> "btn two";
            case REJECT, WITHDRAW -> "btn quiet";
        };
        return new Button(action.code(), frame.t("review.action." + action.code()), look);
    }

    private static Entry entry(Frame frame, Words words, Review.Step step) {
        return new Entry(day(words, step.at()), frame.t("review.verb." + step.verb()), step.by(), step.words());
    }

    static String day(Words words, Instant at) {
        return words.date(at.atZone(Embargoes.ZONE).toLocalDate());
    }
}
