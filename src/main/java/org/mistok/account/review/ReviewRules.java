package org.mistok.account.review;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;

/// Which changes somebody looks at before they are public.
///
/// | change | by whom it is looked at first |
/// |---|---|
/// | facts from registers and imported files | nobody: they are public facts with their source |
/// | by coordinators, in their countries | nobody |
/// | by members who were invited, or whose claim came from an official mailbox | nobody |
/// | the first words of other members (`mistok.reviews.first-words`) | coordinators of the country |
/// | by somebody who does not act for the organisation | its members, coordinators of the country |
@Singleton
public final class ReviewRules {

    /// Whose first words are looked at.
    enum FirstWords {
        /// Nobody's.
        NONE,
        /// Those of claimants whose address belonged to no official domain.
        UNCHECKED,
        /// Those of all claimants.
        CLAIMED
    }

    private final ReviewRows rows;
    private final People people;
    private final FirstWords firstWords;

    /// @throws IllegalArgumentException when the setting is none of `none`, `unchecked`, `claimed`
    ReviewRules(ReviewRows rows, People people, @Value("${mistok.reviews.first-words:unchecked}") String firstWords) {
        this.rows = rows;
        this.people = people;
        this.firstWords = setting(firstWords);
    }

    private static FirstWords setting(String came) {
        for (FirstWords value : FirstWords.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(came)) {
                return value;
            }
        }
        throw new IllegalArgumentException("mistok.reviews.first-words is '" + came
                + "'; expected is none, unchecked (claims from no official domain) or claimed (all claims).");
    }

    /// Whether what this person saves for the organisation, for which it may write, is looked at first.
    public boolean holdsBack(String email, Organisation organisation) {
        Person person = people.find(email);
        if (person == null
                || firstWords == FirstWords.NONE
                || person.coordinates(organisation.identity().country())) {
            return false;
        }
        return rows.isNewByClaim(email, organisation.code().value(), firstWords == FirstWords.CLAIMED);
    }

    /// Whether the person decides what others wrote: coordinators of the country do, and members what others
    /// suggest.
    static boolean decides(Person person, ReviewRow row) {
        if (person.email().equals(row.author())) {
            return false;
        }
        return person.coordinates(row.countryCode())
                || row.cause().equals(Review.Cause.SUGGESTION.code()) && actsFor(person, row.organisation());
    }

    static boolean actsFor(Person person, RegisterCode organisation) {
        return person.memberships().stream()
                .anyMatch(membership -> membership.organisation().equals(organisation));
    }
}
