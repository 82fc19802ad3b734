package org.mistok.pages.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.ReviewRules;
import org.mistok.account.review.Reviews;
import org.mistok.account.review.Reviews.Submission;
import org.mistok.account.review.Reviews.Written;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.intake.BodyValues;
import org.mistok.intake.ProfileReading;
import org.mistok.intake.Refusals;
import org.mistok.intake.StatementReading.StatementDefaults;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Save;
import org.mistok.pages.form.FormPages.State;
import org.mistok.search.Index;

/// Saves what stands in the form, by the rules of the API: nothing is written unless all is well and nobody else was
/// faster.
@Singleton
final class OwnProfileSaving {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Organisations organisations;
    private final Thesaurus thesaurus;
    private final FormPages pages;
    private final Index index;
    private final Clock clock;
    private final ReviewRules rules;
    private final Reviews reviews;
    private final People people;

    OwnProfileSaving(
            Organisations organisations,
            Thesaurus thesaurus,
            FormPages pages,
            Index index,
            Clock clock,
            ReviewRules rules,
            Reviews reviews,
            People people) {
        this.organisations = organisations;
        this.thesaurus = thesaurus;
        this.pages = pages;
        this.index = index;
        this.clock = clock;
        this.rules = rules;
        this.reviews = reviews;
        this.people = people;
    }

    /// @param state why nothing was saved; null when it was
    /// @param review what somebody looks at first; null when it was saved at once
    record Result(@Nullable State state, @Nullable Review review) {
        static final Result SAVED = new Result(null, null);
    }

    Result save(HttpRequest<?> request, Organisation current, FormValues values, Viewer.Member writer) {
        if (!values.text("version").equals(Long.toString(current.version()))) {
            return stale(request, current, values, writer);
        }
        List<Flaw> flaws = new ArrayList<>();
        Profile profile = read(current, values, writer, flaws);
        if (!flaws.isEmpty()) {
            return wrong(request, flaws);
        }
        if (rules.holdsBack(writer.email(), current)) {
            return submitted(request, Cause.FIRST_WORDS, new Written(current, profile, writer, ""));
        }
        return switch (organisations.saveProfile(
                current.code(), profile, current.version(), new Actor(writer.email()))) {
            case Save.Saved saved -> {
                index.await(saved.mark(), PATIENCE);
                yield Result.SAVED;
            }
            case Save.Stale stale -> stale(request, stale.current(), values, writer);
            case Save.Refused refused ->
                wrong(request, refused.refusals().stream().map(Refusals::flaw).toList());
        };
    }

    /// The profile as the form wants it; worth something only when no flaw was added.
    Profile read(Organisation current, FormValues values, Viewer.Member writer, List<Flaw> flaws) {
        FormReading form = new FormReading(values);
        BodyValues read = new BodyValues(thesaurus);
        Profile profile = new ProfileReading(
                        read, new StatementDefaults(LocalDate.now(clock), null, current.isAtTheFront()))
                .read(
                        form.profile(current.profile()),
                        current.profile(),
                        current.seenBy(writer).profile(),
                        writer.coordinator());
        flaws.addAll(form.flaws());
        flaws.addAll(read.flaws());
        return profile;
    }

    /// Hands in what somebody looks at first.
    Result submitted(HttpRequest<?> request, Cause cause, Written written) {
        Person person = people.get(written.author().email());
        return switch (reviews.submit(person, cause, written)) {
            case Submission.Taken(Review review) -> new Result(null, review);
            case Submission.Refused(var refusals) ->
                wrong(request, refusals.stream().map(Refusals::flaw).toList());
        };
    }

    Result wrong(HttpRequest<?> request, List<Flaw> flaws) {
        return new Result(State.wrong(FormErrors.of(flaws, pages.messages(request))), null);
    }

    /// Both versions are shown; sending the form again then replaces the one that was saved.
    Result stale(HttpRequest<?> request, Organisation current, FormValues values, Viewer.Member writer) {
        Organisation seen = current.seenBy(writer);
        FormValues saved = FormFilling.of(seen);
        State conflict = new State(List.of(), new Differences(pages.words(request)).between(saved, values));
        values.put("version", Long.toString(current.version()));
        FormFilling.dropKeys(values, "needs", seen.profile().needs());
        FormFilling.dropKeys(values, "offers", seen.profile().offers());
        return new Result(conflict.conflict().isEmpty() ? null : conflict, null);
    }
}
