package org.mistok.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Need;
import org.mistok.organisation.Urgency;

/// A need and on what it rests.
///
/// @param language of `text`
/// @param shownFrom the day on which it will be shown to others; null when it is shown already
/// @param basis `own-word`, `illustrative`, or the address of the source
/// @param illustrative it is an example written for this project, not a statement of that community
record NeedAnswer(
        String key,
        AreaCode area,
        LanguageTag language,
        String text,
        Urgency urgency,
        LocalDate statedOn,
        Audience audience,
        @Nullable LocalDate shownFrom,
        String basis,
        boolean illustrative) {

    static NeedAnswer of(Need need) {
        return new NeedAnswer(
                need.key(),
                need.area(),
                need.text().language(),
                need.text().text(),
                need.urgency(),
                need.statedOn(),
                need.meantFor(),
                need.shownFrom(),
                need.basis().code(),
                Illustration.is(need.basis()));
    }
}
