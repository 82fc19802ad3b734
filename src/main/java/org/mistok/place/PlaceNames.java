package org.mistok.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// What countries and regions are called in the five languages, from `countries.csv` and `regions.csv` of
/// `index-config`. Regions are oblasts by KATOTTG prefix and NUTS regions by code.
public final class PlaceNames {

    private final Map<String, Labels> countries;
    private final Map<String, Labels> regions;

    private PlaceNames(Map<String, Labels> countries, Map<String, Labels> regions) {
        this.countries = countries;
        this.regions = regions;
    }

    /// @throws IllegalArgumentException when a file lacks a column or a name
    public static PlaceNames load(Path indexConfig) {
        return new PlaceNames(read(indexConfig.resolve("countries.csv")), read(indexConfig.resolve("regions.csv")));
    }

    /// The country's name in this language; its code when nobody has named it.
    public String country(CountryCode code, InterfaceLanguage language) {
        Labels labels = countries.get(code.value());
        return labels == null ? code.value() : labels.in(language);
    }

    /// The region's name in this language, or null when nobody has named it.
    public @Nullable String findRegion(String code, InterfaceLanguage language) {
        Labels labels = regions.get(code);
        return labels == null ? null : labels.in(language);
    }

    /// The country's names in all languages; none when nobody has named it.
    public Collection<String> ofCountry(CountryCode code) {
        return all(countries.get(code.value()));
    }

    /// The region's names in all languages; none when it is not known or nobody has named it.
    public Collection<String> ofRegion(@Nullable String code) {
        return code == null ? List.of() : all(regions.get(code));
    }

    /// Every name of every country and region.
    public Collection<String> all() {
        List<String> all = new ArrayList<>();
        countries.values().forEach(labels -> all.addAll(labels.byLanguage().values()));
        regions.values().forEach(labels -> all.addAll(labels.byLanguage().values()));
        return all;
    }

    private static Collection<String> all(@Nullable Labels labels) {
        return labels == null ? List.of() : labels.byLanguage().values();
    }

    /// All names with their codes in one text, the same for the same names.
    public String fingerprint() {
        return countries + "\n" + regions;
    }

    private static Map<String, Labels> read(Path file) {
        Table table = Table.read(file);
        Map<String, Labels> names = new LinkedHashMap<>();
        for (CSVRecord row : table.rows()) {
            Map<LanguageTag, String> labels = new LinkedHashMap<>();
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                labels.put(language.tag(), table.cell(row, "name_" + language.tag()));
            }
            names.put(table.cell(row, "code"), Labels.of(labels));
        }
        return names;
    }
}
