package org.mistok.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;
import org.mistok.place.PlaceNames;

/// Countries and regions by their codes and by their names in the five languages.
final class Geography {

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final List<String> regionNames = new ArrayList<>();
    private final PlaceNames places;
    private final SheetWords words;

    /// @param known the regions outside Ukraine that the register knows
    Geography(PlaceNames places, SheetWords words, Set<String> known) {
        this.places = places;
        this.words = words;
        for (String code : Locale.getISOCountries()) {
            countries.put(SheetWords.key(code), code);
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                countries.putIfAbsent(SheetWords.key(places.country(CountryCode.of(code), language)), code);
                String common =
                        Locale.of("", code).getDisplayCountry(language.tag().locale());
                countries.putIfAbsent(SheetWords.key(common), code);
            }
        }
        Set<String> all = new LinkedHashSet<>(Oblasts.list());
        all.addAll(known);
        all.forEach(this::addRegion);
    }

    private void addRegion(String code) {
        put(SheetWords.key(code), code);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String name = places.findRegion(code, language);
            if (name != null) {
                put(words.bareName(name), code);
                regionNames.add(name);
            }
        }
    }

    private void put(String key, String code) {
        regions.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(code);
    }

    @Nullable
    CountryCode country(String text) {
        String code = countries.get(SheetWords.key(text));
        return code == null ? null : CountryCode.of(code);
    }

    /// The region's code, or null when no region or more than one of the country is called so.
    @Nullable
    String region(String text, @Nullable CountryCode country) {
        List<String> found =
                regions
                        .getOrDefault(words.bareName(text), regions.getOrDefault(SheetWords.key(text), Set.of()))
                        .stream()
                        .filter(code -> country == null || code.startsWith(nutsPrefix(country)))
                        .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /// The region's name that comes nearest; empty when none does.
    String nearestRegion(String text) {
        String key = words.bareName(text);
        int most = Math.max(1, key.length() / 3);
        String nearest = "";
        for (String name : regionNames) {
            int distance = Misspelling.distance(key, words.bareName(name), most);
            if (distance <= most) {
                nearest = name;
                most = distance - 1;
            }
        }
        return nearest;
    }

    String regionName(@Nullable String code, InterfaceLanguage language) {
        String name = code == null ? null : places.findRegion(code, language);
        return name == null ? String.valueOf(code) : name;
    }

    private static String nutsPrefix(CountryCode country) {
        return switch (country.value()) {
            case "GR" -> "EL";
            case "GB" -> "UK";
            default -> country.value();
        };
    }
}
