package org.mistok.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.LanguageSkill;

/// What an organisation says of itself. Needs and offers each carry their own audience.
///
/// @param languages working languages; at most one level a language
/// @param bridge only for diaspora organisations, else null
/// @param basis on what the languages, wishes, availability and readiness rest
/// @param statedOn when the profile was last confirmed; null when there is none yet
public record Profile(
        List<LanguageSkill> languages,
        List<Need> needs,
        List<Offer> offers,
        Availability availability,
        Wishes wishes,
        Readiness readiness,
        @Nullable Bridge bridge,
        Basis basis,
        @Nullable LocalDate statedOn) {

    public Profile {
        languages = List.copyOf(languages);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
    }

    /// The same with other needs and offers.
    Profile with(List<Need> newNeeds, List<Offer> newOffers) {
        return new Profile(languages, newNeeds, newOffers, availability, wishes, readiness, bridge, basis, statedOn);
    }

    /// The areas of all needs and offers, in the order of their codes.
    public Set<AreaCode> areas() {
        Set<AreaCode> areas = new TreeSet<>();
        needs.forEach(need -> areas.add(need.area()));
        offers.forEach(offer -> areas.add(offer.area()));
        return areas;
    }
}
