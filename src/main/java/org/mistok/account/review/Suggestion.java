package org.mistok.account.review;

import java.util.List;
import java.util.Objects;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Profile;

/// What somebody says of an organisation for which the person does not act: never that organisation's own word, but
/// what the named page says.
public final class Suggestion {
    private Suggestion() {}

    /// The same profile, in which everything new rests on this source, and nothing counts as confirmed by the
    /// organisation.
    public static Profile restingOn(Basis.Sourced source, Profile wanted, Profile standing) {
        List<Need> needs = wanted.needs().stream()
                .map(need -> standing.needs().contains(need) ? need : resting(need, source))
                .toList();
        List<Offer> offers = wanted.offers().stream()
                .map(offer -> standing.offers().contains(offer) ? offer : resting(offer, source))
                .toList();
        return new Profile(
                wanted.languages(),
                needs,
                offers,
                wanted.availability(),
                wanted.wishes(),
                wanted.readiness(),
                wanted.bridge(),
                answersAsBefore(wanted, standing) ? standing.basis() : source,
                standing.statedOn());
    }

    private static Need resting(Need need, Basis source) {
        return new Need(
                need.key(),
                need.area(),
                need.text(),
                need.urgency(),
                need.statedOn(),
                need.meantFor(),
                source,
                need.embargo());
    }

    private static Offer resting(Offer offer, Basis source) {
        return new Offer(
                offer.key(),
                offer.area(),
                offer.text(),
                offer.strength(),
                offer.statedOn(),
                offer.meantFor(),
                source,
                offer.embargo());
    }

    private static boolean answersAsBefore(Profile wanted, Profile standing) {
        return wanted.languages().equals(standing.languages())
                && wanted.availability().equals(standing.availability())
                && wanted.wishes().equals(standing.wishes())
                && wanted.readiness().equals(standing.readiness())
                && Objects.equals(wanted.bridge(), standing.bridge());
    }
}
