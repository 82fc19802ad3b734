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
    public Profile with(List<Need> newNeeds, List<Offer> newOffers) {
        return new Profile(languages, newNeeds, newOffers, availability, wishes, readiness, bridge, basis, statedOn);
    }

    /// Whether anything in it is the word of the organisation itself.
    public boolean hasOwnWords() {
        return basis.equals(Basis.OWN_WORD) && statedOn != null
                || needs.stream().anyMatch(need -> need.basis().equals(Basis.OWN_WORD))
                || offers.stream().anyMatch(offer -> offer.basis().equals(Basis.OWN_WORD));
    }

    /// The same, said anew on this day by the organisation.
    Profile confirmed(LocalDate today) {
        return new Profile(
                languages,
                needs.stream()
                        .map(need -> need.basis().equals(Basis.OWN_WORD) ? need.statedOn(today) : need)
                        .toList(),
                offers.stream()
                        .map(offer -> offer.basis().equals(Basis.OWN_WORD) ? offer.statedOn(today) : offer)
                        .toList(),
                availability,
                wishes,
                readiness,
                bridge,
                basis,
                today);
    }

    /// The areas of all needs and offers, in the order of their codes.
    public Set<AreaCode> areas() {
        Set<AreaCode> areas = new TreeSet<>();
        needs.forEach(need -> areas.add(need.area()));
        offers.forEach(offer -> areas.add(offer.area()));
        return areas;
    }
}
