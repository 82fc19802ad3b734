package org.mistok.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageSkill;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Wishes;

/// A profile before its needs and offers, which stand in files of their own.
record ProfileFrame(
        List<LanguageSkill> languages,
        Availability availability,
        Wishes wishes,
        Readiness readiness,
        @Nullable Bridge bridge,
        Basis basis,
        @Nullable LocalDate statedOn) {

    Profile with(List<Need> needs, List<Offer> offers) {
        return new Profile(languages, needs, offers, availability, wishes, readiness, bridge, basis, statedOn);
    }
}
