package org.mistok.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.Scripts;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Population;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Wishes;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Makes organisations from the lines of the three files. Columns that a file does not have count as not stated.
final class OrganisationLines {

    static final List<String> HROMADA = List.of(
            "code",
            "name_uk",
            "name_en",
            "name_de",
            "name_pl",
            "name_fr",
            "centre_uk",
            "former_names",
            "other_names",
            "raion_uk",
            "raion_en",
            "lat",
            "lon",
            "population",
            "population_as_of",
            "population_source",
            "typology",
            "languages",
            "profile_basis",
            "capacity",
            "paused",
            "proximity",
            "wish_countries",
            "wish_population_min",
            "wish_population_max",
            "officer",
            "council_decision",
            "verified_on",
            "profile_on",
            "territory",
            "territory_as_of",
            "territory_source");
    static final List<String> MUNICIPALITY = List.of(
            "code",
            "country",
            "region",
            "name",
            "name_uk",
            "name_en",
            "name_de",
            "name_pl",
            "name_fr",
            "former_names",
            "other_names",
            "lat",
            "lon",
            "population",
            "population_as_of",
            "population_source",
            "typology",
            "languages",
            "profile_basis",
            "capacity",
            "paused",
            "proximity",
            "wish_population_min",
            "wish_population_max",
            "wish_kinds",
            "officer",
            "council_decision",
            "verified_on",
            "profile_on");
    static final List<String> DIASPORA = List.of(
            "code",
            "country",
            "region",
            "seat",
            "name",
            "name_uk",
            "name_en",
            "name_de",
            "name_pl",
            "name_fr",
            "other_names",
            "lat",
            "lon",
            "languages",
            "home_oblasts",
            "home_hromadas",
            "can_interpret",
            "can_hold_grants",
            "typology",
            "profile_basis",
            "capacity",
            "paused",
            "proximity",
            "wish_countries",
            "officer",
            "verified_on",
            "profile_on",
            "source");

    private static final List<String> NAMED = List.of("uk", "en", "de", "pl", "fr");
    private static final List<String> LATIN = List.of("en", "de", "pl", "fr");
    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    private OrganisationLines() {}

    static @Nullable Draft hromada(Row row) {
        RegisterCode code = row.get("code", RegisterCode::of);
        if (code == null) {
            return null;
        }
        List<Name> names = new ArrayList<>(officialNames(row, null));
        add(names, Name.Sort.CENTRE, LanguageTag.of("uk"), row.text("centre_uk"));
        names.addAll(tagged(row, "former_names", Name.Sort.FORMER));
        names.addAll(tagged(row, "other_names", Name.Sort.OTHER));
        String source = row.text("population_source");
        Identity identity = new Identity(
                names,
                CountryCode.UKRAINE,
                code.oblast(),
                raion(row),
                centre(row),
                population(row),
                traits(row),
                territory(row),
                source.isEmpty() ? "KATOTTG" : source);
        return new Draft(code, identity, profile(row, wishes(row, countries(row), Set.of()), council(row), null));
    }

    static @Nullable Draft municipality(Row row) {
        RegisterCode code = row.get("code", RegisterCode::of);
        CountryCode country = row.get("country", CountryCode::of);
        if (code == null || country == null) {
            return null;
        }
        List<Name> names = new ArrayList<>(officialNames(row, nativeLanguage(row)));
        names.addAll(tagged(row, "former_names", Name.Sort.FORMER));
        names.addAll(tagged(row, "other_names", Name.Sort.OTHER));
        Identity identity = new Identity(
                names,
                country,
                row.textOrNull("region"),
                null,
                centre(row),
                population(row),
                traits(row),
                null,
                row.text("population_source"));
        Set<Kind> kinds = row.set("wish_kinds", Kind::of);
        return new Draft(code, identity, profile(row, wishes(row, Set.of(), kinds), council(row), null));
    }

    static @Nullable Draft diaspora(Row row) {
        RegisterCode code = row.get("code", RegisterCode::of);
        CountryCode country = row.get("country", CountryCode::of);
        if (code == null || country == null) {
            return null;
        }
        List<Name> names = new ArrayList<>(officialNames(row, nativeLanguage(row)));
        names.addAll(tagged(row, "other_names", Name.Sort.OTHER));
        Identity identity = new Identity(
                names,
                country,
                row.textOrNull("region"),
                null,
                centre(row),
                null,
                traits(row),
                null,
                row.text("source"));
        Bridge bridge = new Bridge(
                row.find("seat", RegisterCode::of),
                Set.copyOf(row.parts("home_oblasts")),
                row.set("home_hromadas", RegisterCode::of),
                row.yes("can_interpret"),
                row.yes("can_hold_grants"));
        Wishes wishes = new Wishes(countries(row), Set.of(), null, null, proximity(row));
        return new Draft(code, identity, profile(row, wishes, null, bridge));
    }

    private static ProfileFrame profile(Row row, Wishes wishes, @Nullable Boolean council, @Nullable Bridge bridge) {
        Basis basis = row.find("profile_basis", Basis::of);
        Readiness readiness = new Readiness(row.yes("officer"), council, row.date("verified_on"));
        Availability availability = new Availability(row.number("capacity"), row.yes("paused") != null);
        LocalDate statedOn = row.date("profile_on");
        return new ProfileFrame(
                row.list("languages", OrganisationLines::skill),
                availability,
                wishes,
                readiness,
                bridge,
                basis == null ? Basis.ILLUSTRATIVE : basis,
                statedOn);
    }

    /// The names to show, by language; the native one first, unless a column of its language says otherwise. A name
    /// that
    /// is left out is the native one, in the languages that can read it: else Leipzig would be Лейпциг in English.
    private static List<Name> officialNames(Row row, @Nullable LanguageTag nativeLanguage) {
        Map<LanguageTag, String> byLanguage = new LinkedHashMap<>();
        if (nativeLanguage != null) {
            byLanguage.put(nativeLanguage, row.text("name"));
        }
        for (String language : NAMED) {
            String name = row.text("name_" + language);
            if (!name.isEmpty()) {
                byLanguage.put(LanguageTag.of(language), name);
            }
        }
        if (nativeLanguage != null && isLatin(row.text("name"))) {
            LATIN.forEach(language -> byLanguage.putIfAbsent(LanguageTag.of(language), row.text("name")));
        }
        List<Name> names = new ArrayList<>();
        byLanguage.forEach((language, name) -> add(names, Name.Sort.OFFICIAL, language, name));
        if (names.isEmpty()) {
            row.refuse("name_uk", "", "A name in at least one language is required.");
            add(names, Name.Sort.OFFICIAL, ENGLISH, row.text("code"));
        }
        return names;
    }

    private static boolean isLatin(String name) {
        return name.chars().filter(Character::isLetter).allMatch(c -> Scripts.isLatin((char) c));
    }

    private static void add(List<Name> names, Name.Sort sort, LanguageTag language, String text) {
        if (!text.isEmpty()) {
            names.add(new Name(sort, language, text));
        }
    }

    /// `uk:Новоград-Волинський|Zwiahel`: the language may be missing.
    private static List<Name> tagged(Row row, String column, Name.Sort sort) {
        return row.list(column, part -> {
            boolean hasLanguage = part.matches("[a-z]{2}:.*");
            LanguageTag language = hasLanguage ? LanguageTag.of(part.substring(0, 2)) : null;
            return new Name(sort, language, hasLanguage ? part.substring(3) : part);
        });
    }

    private static LanguageTag nativeLanguage(Row row) {
        return row.list("languages", OrganisationLines::skill).stream()
                .filter(skill -> skill.level() == Level.NATIVE)
                .map(LanguageSkill::language)
                .findFirst()
                .orElse(ENGLISH);
    }

    private static LanguageSkill skill(String part) {
        String[] halves = part.split(":", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("A language and its level are expected, such as de:B1.");
        }
        return new LanguageSkill(LanguageTag.of(halves[0]), Level.of(halves[1]));
    }

    private static @Nullable Labels raion(Row row) {
        Map<LanguageTag, String> names = new LinkedHashMap<>();
        for (String language : List.of("uk", "en")) {
            String name = row.text("raion_" + language);
            if (!name.isEmpty()) {
                names.put(LanguageTag.of(language), name);
            }
        }
        return names.isEmpty() ? null : Labels.of(names);
    }

    private static @Nullable Coordinates centre(Row row) {
        Double lat = row.find("lat", Double::valueOf);
        Double lon = row.find("lon", Double::valueOf);
        if (lat == null || lon == null) {
            return null;
        }
        return row.find("lat", _ -> new Coordinates(lat, lon));
    }

    private static @Nullable Population population(Row row) {
        Integer inhabitants = row.number("population");
        LocalDate asOf = row.date("population_as_of");
        if (inhabitants == null || asOf == null) {
            return null;
        }
        return row.find("population", _ -> new Population(inhabitants, asOf, row.text("population_source")));
    }

    private static Set<Trait> traits(Row row) {
        return row.set("typology", Trait::of);
    }

    private static @Nullable Territory territory(Row row) {
        Territory.Status status = row.find("territory", Row.oneOf(Territory.Status.class));
        LocalDate asOf = row.date("territory_as_of");
        return status == null || asOf == null ? null : new Territory(status, asOf, row.text("territory_source"));
    }

    private static Wishes wishes(Row row, Set<CountryCode> countries, Set<Kind> kinds) {
        Integer least = row.number("wish_population_min");
        Integer most = row.number("wish_population_max");
        if (least != null && most != null && least > most) {
            row.refuse("wish_population_min", least.toString(), "It must not exceed wish_population_max.");
            return Wishes.NONE;
        }
        return new Wishes(countries, kinds, least, most, proximity(row));
    }

    private static Set<CountryCode> countries(Row row) {
        return row.set("wish_countries", CountryCode::of);
    }

    private static Wishes.@Nullable Proximity proximity(Row row) {
        return row.find("proximity", Row.oneOf(Wishes.Proximity.class));
    }

    private static @Nullable Boolean council(Row row) {
        return row.yes("council_decision");
    }
}
