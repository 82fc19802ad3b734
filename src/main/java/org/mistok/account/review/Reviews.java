package org.mistok.account.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Review.State;
import org.mistok.account.review.Review.Submitted;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.ChangeMark;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Refusal;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;

/// What people wrote and somebody else looks at first. Until it is published it is known to its author and to those
/// who
/// decide, and to nobody else; publishing saves it as any other change of a profile is saved.
@Singleton
public class Reviews {
    private static final int MOST_OPEN = 20;

    private final ReviewRows rows;
    private final Organisations organisations;
    private final ReviewLetters letters;
    private final Acting acting;
    private final Clock clock;

    Reviews(ReviewRows rows, Organisations organisations, ReviewLetters letters, Acting acting, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.letters = letters;
        this.acting = acting;
        this.clock = clock;
    }

    /// What somebody wrote.
    ///
    /// @param current the organisation whole, as it stood when the author wrote
    /// @param profile whole, as it would be saved
    /// @param author decides what the author may see of it
    /// @param note to whoever decides; empty for none
    public record Written(Organisation current, Profile profile, Viewer.Member author, String note) {}

    /// What came of it.
    public sealed interface Submission {
        record Taken(Review review) implements Submission {}

        /// Nothing was kept.
        record Refused(List<Refusal> refusals) implements Submission {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    /// Keeps what was written until somebody has decided. Who has an open one of the same organisation rewrites it.
    public Submission submit(Person by, Cause cause, Written written) {
        List<Refusal> refusals = refusals(by, cause, written);
        if (!refusals.isEmpty()) {
            return new Submission.Refused(refusals);
        }
        RegisterCode code = written.current().code();
        return acting.as(new Actor(by.email()), () -> {
            ReviewRow open = rows.findOpen(code.value(), by.email());
            long id = open == null ? put(by, cause, written) : rewrite(rows.lock(open.id()), by, cause, written);
            rows.step(id, by.email(), Action.RESUBMIT.verb(), noteOf(written), clock.instant());
            ReviewRow row = get(id);
            letters.submitted(row);
            return new Submission.Taken(review(row));
        });
    }

    private List<Refusal> refusals(Person by, Cause cause, Written written) {
        List<Refusal> refusals =
                new ArrayList<>(organisations.refusals(written.current().code(), written.profile()));
        Refusal note = written.note().isEmpty() ? null : Words.refusal("note", written.note());
        if (note != null) {
            refusals.add(note);
        }
        if (cause == Cause.SUGGESTION
                && written.profile().equals(written.current().profile())) {
            refusals.add(Outcome.refusal("profile", "nothing-suggested"));
        }
        if (rows.countOpen(by.email()) >= MOST_OPEN) {
            refusals.add(Outcome.refusal("organisation", "reviews-too-many", MOST_OPEN));
        }
        return refusals;
    }

    private long put(Person by, Cause cause, Written written) {
        List<String> unseen = unseen(written);
        Long id = rows.put(
                written.current().code().value(),
                cause.code(),
                by.email(),
                ProfileText.of(without(written.profile(), unseen)),
                String.join(",", unseen),
                ProfileText.digest(written.current().profile()),
                noteOf(written),
                clock.instant());
        return id != null
                ? id
                : rewrite(rows.findOpen(written.current().code().value(), by.email()), by, cause, written);
    }

    /// What was decided in the meantime begins anew.
    private long rewrite(@Nullable ReviewRow open, Person by, Cause cause, Written written) {
        State next = open == null ? null : Transitions.next(open.stateNow(), Action.RESUBMIT, "");
        if (open == null || next == null) {
            return put(by, cause, written);
        }
        List<String> unseen = unseen(written);
        rows.rewrite(
                open.id(),
                ProfileText.of(without(written.profile(), unseen)),
                String.join(",", unseen),
                ProfileText.digest(written.current().profile()),
                noteOf(written),
                clock.instant());
        rows.move(open.id(), next.code(), next.words(), clock.instant());
        return open.id();
    }

    private static @Nullable String noteOf(Written written) {
        return written.note().isBlank() ? null : written.note().strip();
    }

    private static List<String> unseen(Written written) {
        Profile all = written.current().profile();
        Profile seen = written.current().seenBy(written.author()).profile();
        List<String> unseen = new ArrayList<>();
        all.needs().stream().filter(need -> !seen.needs().contains(need)).forEach(need -> unseen.add(need.key()));
        all.offers().stream().filter(offer -> !seen.offers().contains(offer)).forEach(offer -> unseen.add(offer.key()));
        return unseen;
    }

    private static Profile without(Profile profile, List<String> keys) {
        return profile.with(
                profile.needs().stream()
                        .filter(need -> !keys.contains(need.key()))
                        .toList(),
                profile.offers().stream()
                        .filter(offer -> !keys.contains(offer.key()))
                        .toList());
    }

    /// Those that the person decides or has written; those that wait first, the oldest first, then the latest
    /// first.
    public List<Review> list(Person by) {
        boolean decides = by.role().coordinates() || !by.memberships().isEmpty();
        List<ReviewRow> found = decides ? rows.list() : rows.listOf(by.email());
        return found.stream().filter(row -> concerns(by, row)).map(this::review).toList();
    }

    /// How many wait for a decision of this person.
    public long countWaiting(Person by) {
        return rows.list().stream()
                .filter(row -> row.stateNow() instanceof Submitted && ReviewRules.decides(by, row))
                .count();
    }

    /// Null when there is none that concerns this person.
    public @Nullable Review find(Person by, long id) {
        ReviewRow row = rows.find(id);
        return row != null && concerns(by, row) ? review(row) : null;
    }

    /// What the person has written for this organisation and nobody has decided yet; null for nothing.
    public @Nullable Review findOpen(Person by, RegisterCode organisation) {
        ReviewRow row = rows.findOpen(organisation.value(), by.email());
        return row == null ? null : review(row);
    }

    private static boolean concerns(Person person, ReviewRow row) {
        return person.email().equals(row.author()) || ReviewRules.decides(person, row);
    }

    /// What the person may do with it now.
    public List<Action> actions(Person by, Review review) {
        ReviewRow row = rows.find(review.id());
        if (row == null || !concerns(by, row)) {
            return List.of();
        }
        return Transitions.allowed(row.stateNow(), by.email().equals(row.author()));
    }

    private Review review(ReviewRow row) {
        return row.review(rows.listSteps(row.id()).stream().map(StepRow::step).toList());
    }

    private ReviewRow get(long id) {
        return Objects.requireNonNull(rows.find(id), "a review that was just written");
    }

    /// A decision.
    ///
    /// @param words to the author; empty for none
    /// @param version of the review that it is made on
    public record Decision(Action action, String words, int version) {}

    /// @param mark to wait until what was published is searchable; null when nothing was
    public record Decided(Review review, @Nullable ChangeMark mark) {}

    /// Publishes, asks back, rejects or withdraws.
    public Outcome<Decided> decide(Person by, long id, Decision decision) {
        return acting.as(new Actor(by.email()), () -> {
            ReviewRow row = rows.lock(id);
            Refusal refusal = row == null || !concerns(by, row)
                    ? Outcome.refusal("review", "review-unknown", id)
                    : refusal(by, row, decision);
            if (row == null || refusal != null) {
                return new Outcome.Refused<>(Objects.requireNonNull(refusal));
            }
            return decision.action() == Action.PUBLISH ? publish(by, row, decision) : moved(by, row, decision, null);
        });
    }

    private static @Nullable Refusal refusal(Person by, ReviewRow row, Decision decision) {
        Action action = decision.action();
        boolean author = by.email().equals(row.author());
        if (action.isTheAuthors() != author || action == Action.RESUBMIT) {
            return Outcome.refusal("action", "review-not-yours", action.code());
        }
        List<Action> allowed = Transitions.allowed(row.stateNow(), author);
        if (!allowed.contains(action)) {
            return Outcome.refusal("action", "review-closed", row.state(), codes(allowed));
        }
        if (row.version() != decision.version()) {
            return Outcome.refusal("version", "review-changed", decision.version(), row.version());
        }
        return decision.words().isBlank() && !action.needsWords() ? null : Words.refusal("words", decision.words());
    }

    private static String codes(List<Action> actions) {
        return actions.stream().map(Action::code).collect(Collectors.joining(", "));
    }

    /// Against the profile that it was made from; what was changed meanwhile is never overwritten.
    private Outcome<Decided> publish(Person by, ReviewRow row, Decision decision) {
        Organisation current = organisations.find(row.organisation());
        if (current == null) {
            return Outcome.refused("organisation", "organisation-unknown", row.code());
        }
        if (!Arrays.equals(ProfileText.digest(current.profile()), row.base())) {
            return Outcome.refused("action", "review-outdated");
        }
        Profile profile = review(row).over(current.profile());
        return switch (organisations.saveProfile(current.code(), profile, current.version(), new Actor(by.email()))) {
            case Save.Saved(var _, ChangeMark mark) -> moved(by, row, decision, mark);
            case Save.Stale _ -> Outcome.refused("action", "review-outdated");
            case Save.Refused(List<Refusal> refusals) -> new Outcome.Refused<>(refusals.getFirst());
        };
    }

    private Outcome<Decided> moved(Person by, ReviewRow row, Decision decision, @Nullable ChangeMark mark) {
        String words = decision.words().strip();
        State next = Objects.requireNonNull(Transitions.next(row.stateNow(), decision.action(), words));
        String kept = next.words();
        rows.move(row.id(), next.code(), kept, clock.instant());
        rows.step(row.id(), by.email(), decision.action().verb(), words.isEmpty() ? null : words, clock.instant());
        letters.decided(row, next);
        return Outcome.done(new Decided(review(get(row.id())), mark));
    }
}
