package org.mistok.organisation;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;

/// What registers say of an organisation: facts, all public.
///
/// @param names at least one official name
/// @param region oblast as KATOTTG prefix (`UA05`), or NUTS code; null when unknown
/// @param district raion in Ukrainian and other languages; null outside Ukraine
/// @param centre the settlement's centre; null when unknown
/// @param source where the facts come from, for display
public record Identity(
        List<Name> names,
        CountryCode country,
        @Nullable String region,
        @Nullable Labels district,
        @Nullable Coordinates centre,
        @Nullable Population population,
        Set<Trait> traits,
        @Nullable Territory territory,
        String source) {

    public Identity {
        names = List.copyOf(names);
        traits = Set.copyOf(traits);
        if (names.stream().noneMatch(name -> name.sort() == Name.Sort.OFFICIAL)) {
            throw new IllegalArgumentException("An organisation needs an official name in at least one language.");
        }
    }

    /// The official names by language. A name without a language counts as English.
    public Labels officialNames() {
        SortedMap<LanguageTag, String> byLanguage = new TreeMap<>();
        for (Name name : names) {
            if (name.sort() == Name.Sort.OFFICIAL) {
                LanguageTag language = name.language();
                byLanguage.put(language == null ? LanguageTag.of("en") : language, name.text());
            }
        }
        return new Labels(byLanguage);
    }
}
