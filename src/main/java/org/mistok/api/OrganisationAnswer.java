package org.mistok.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// An organisation with its whole profile. What [ProfileBody] also has can be changed and sent back; the rest comes
/// from registers.
///
/// @param name in the language of the answer
/// @param otherNames former names, names of the centre and other spellings
/// @param source where the facts of the register come from
/// @param basis on what languages, wishes, availability and readiness rest: `own-word`, `illustrative` or an address
record OrganisationAnswer(
        RegisterCode code,
        Kind kind,
        String name,
        Map<LanguageTag, String> names,
        List<Name> otherNames,
        CountryCode country,
        @Nullable String region,
        @Nullable Map<LanguageTag, String> district,
        @Nullable Integer population,
        @Nullable Population populationFigure,
        @Nullable Coordinates location,
        Collection<Trait> traits,
        @Nullable Territory territory,
        Collection<AreaCode> areas,
        List<LanguageSkill> languages,
        List<NeedAnswer> needs,
        List<OfferAnswer> offers,
        @Nullable Integer capacity,
        boolean paused,
        WishesAnswer wishes,
        Readiness readiness,
        @Nullable BridgeAnswer bridge,
        String basis,
        boolean illustrative,
        @Nullable LocalDate statedOn,
        String source,
        long version,
        Instant changedAt) {

    /// @param seen the organisation as the viewer may see it
    static OrganisationAnswer of(Organisation seen, InterfaceLanguage language) {
        Identity identity = seen.identity();
        Profile profile = seen.profile();
        Population population = identity.population();
        Labels district = identity.district();
        return new OrganisationAnswer(
                seen.code(),
                seen.kind(),
                identity.officialNames().in(language),
                identity.officialNames().byLanguage(),
                identity.names().stream()
                        .filter(name -> name.sort() != Name.Sort.OFFICIAL)
                        .toList(),
                identity.country(),
                identity.region(),
                district == null ? null : district.byLanguage(),
                population == null ? null : population.inhabitants(),
                population,
                identity.centre(),
                identity.traits().stream().sorted().toList(),
                identity.territory(),
                profile.areas(),
                profile.languages(),
                profile.needs().stream().map(NeedAnswer::of).toList(),
                profile.offers().stream().map(OfferAnswer::of).toList(),
                profile.availability().capacity(),
                profile.availability().paused(),
                WishesAnswer.of(profile.wishes()),
                profile.readiness(),
                BridgeAnswer.of(profile.bridge()),
                profile.basis().code(),
                Illustration.is(profile.basis()),
                profile.statedOn(),
                identity.source(),
                seen.version(),
                seen.changedAt());
    }
}
