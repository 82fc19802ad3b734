package org.mistok.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;

/// What countries and regions are called in the five languages, from `countries.csv` and `regions.csv` of
/// `index-config`. Regions are oblasts by KATOTTG prefix and NUTS regions by code.
public final class PlaceNames {
    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

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

    /// Comma-separated lines; a cell with a comma of its own stands in quotes.
    private static Map<String, Labels> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> columns = List.of(lines.getFirst().split(",", -1));
            Map<String, Labels> names = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = cells(line);
                names.put(cells[columns.indexOf("code")], labels(cells, columns, file));
            }
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + file + " failed.", failure);
        }
    }

    private static String[] cells(String line) {
        String[] cells = COMMA_OUTSIDE_QUOTES.split(line, -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("\"", "").strip();
        }
        return cells;
    }

    private static Labels labels(String[] cells, List<String> columns, Path file) {
        Map<LanguageTag, String> labels = new LinkedHashMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            int column = columns.indexOf("name_" + language.tag());
            if (column < 0 || column >= cells.length || cells[column].isBlank()) {
                throw new IllegalArgumentException("In " + file + ", '" + cells[0] + "' has no name in '"
                        + language.tag() + "'. Every place needs one in each of the five languages.");
            }
            labels.put(language.tag(), cells[column]);
        }
        return Labels.of(labels);
    }
}
