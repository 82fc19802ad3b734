package org.mistok.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Strength;

/// An offer and on what it rests.
///
/// @param language of `text`
/// @param shownFrom the day on which it will be shown to others; null when it is shown already
/// @param basis `own-word`, `illustrative`, or the address of the source
/// @param illustrative it is an example written for this project, not a statement of that community
record OfferAnswer(
        String key,
        AreaCode area,
        LanguageTag language,
        String text,
        Strength strength,
        LocalDate statedOn,
        Audience audience,
        @Nullable LocalDate shownFrom,
        String basis,
        boolean illustrative) {

    static OfferAnswer of(Offer offer) {
        return new OfferAnswer(
                offer.key(),
                offer.area(),
                offer.text().language(),
                offer.text().text(),
                offer.strength(),
                offer.statedOn(),
                offer.meantFor(),
                offer.shownFrom(),
                offer.basis().code(),
                Illustration.is(offer.basis()));
    }
}
