package org.mistok.api.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.place.Coordinates;

/// A fact of the register that a spreadsheet can be extended by. Some also help to tell namesakes apart, see [Hint].
///
/// @param name in English
/// @param values in the notation of the protocol: `{"str": …}`, `{"int": …}`; empty when not known
record Property(String id, String name, String description, Function<Organisation, List<Map<String, Object>>> values) {

    private static final String MIDNIGHT = "T00:00:00Z";

    static final List<Property> ALL = all();

    /// Null when there is none of this id.
    static @Nullable Property find(String id) {
        return ALL.stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static List<String> ids() {
        return ALL.stream().map(Property::id).toList();
    }

    private static List<Property> all() {
        List<Property> all = new ArrayList<>();
        all.add(text(
                "code",
                "Register code",
                "KATOTTG, country and LAU id, or a slug",
                one -> one.code().value()));
        all.add(text(
                "kind",
                "Kind",
                "hromada, municipality or diaspora",
                one -> one.kind().code()));
        all.add(text(
                "country",
                "Country",
                "ISO 3166 code",
                one -> one.identity().country().value()));
        all.add(text(
                "region",
                "Region",
                "Oblast as KATOTTG prefix, or NUTS code",
                one -> one.identity().region()));
        all.add(new Property(
                "population",
                "Population",
                "Inhabitants",
                one -> population(one, "int", population -> population.inhabitants())));
        all.add(new Property(
                "population_as_of",
                "Population as of",
                "The day the population counts for",
                one -> population(one, "date", population -> population.asOf() + MIDNIGHT)));
        all.add(new Property(
                "population_source",
                "Source of the population",
                "Where the population comes from",
                one -> population(one, "str", Population::source)));
        all.add(new Property("lat", "Latitude", "Of the settlement's centre", one -> centre(one, Coordinates::lat)));
        all.add(new Property("lon", "Longitude", "Of the settlement's centre", one -> centre(one, Coordinates::lon)));
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String english = language.tag().locale().getDisplayLanguage(Locale.ENGLISH);
            all.add(text(
                    "name_" + language.tag(),
                    "Name in " + english,
                    "Official name",
                    one -> one.identity().officialNames().find(language.tag())));
        }
        all.add(text(
                "source",
                "Source",
                "Where the facts of the register come from",
                one -> one.identity().source()));
        return List.copyOf(all);
    }

    private static Property text(
            String id, String name, String description, Function<Organisation, @Nullable String> value) {
        return new Property(id, name, description, one -> {
            String found = value.apply(one);
            return found == null ? List.of() : List.of(Map.of("str", found));
        });
    }

    private static List<Map<String, Object>> population(
            Organisation one, String type, Function<Population, Object> part) {
        Population population = one.identity().population();
        return population == null ? List.of() : List.of(Map.of(type, part.apply(population)));
    }

    private static List<Map<String, Object>> centre(Organisation one, Function<Coordinates, Object> part) {
        Coordinates centre = one.identity().centre();
        return centre == null ? List.of() : List.of(Map.of("float", part.apply(centre)));
    }
}
