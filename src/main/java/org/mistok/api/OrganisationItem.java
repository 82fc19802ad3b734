package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Trait;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// An organisation as one line of a list: flat, with codes only.
///
/// @param name in the language of the answer
/// @param areas of the needs and offers that the viewer may see
/// @param illustrative whether any need, offer or statement it shows is an example written for this project
@JsonPropertyOrder({"code", "kind", "name", "names", "country", "region", "population", "location", "areas", "languages"
})
record OrganisationItem(
        RegisterCode code,
        Kind kind,
        String name,
        Map<LanguageTag, String> names,
        CountryCode country,
        @Nullable String region,
        @Nullable Integer population,
        @Nullable Coordinates location,
        Collection<AreaCode> areas,
        List<LanguageTag> languages,
        Collection<Trait> traits,
        boolean illustrative) {

    /// @param seen the organisation as the viewer may see it
    static OrganisationItem of(Organisation seen, InterfaceLanguage language) {
        Identity identity = seen.identity();
        Population population = identity.population();
        return new OrganisationItem(
                seen.code(),
                seen.kind(),
                identity.officialNames().in(language),
                identity.officialNames().byLanguage(),
                identity.country(),
                identity.region(),
                population == null ? null : population.inhabitants(),
                identity.centre(),
                seen.profile().areas(),
                seen.profile().languages().stream().map(LanguageSkill::language).toList(),
                identity.traits().stream().sorted().toList(),
                Illustration.in(seen.profile()));
    }
}
