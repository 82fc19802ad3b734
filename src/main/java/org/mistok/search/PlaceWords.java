package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mistok.language.Labels;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;

/// Words for where an organisation is and what kind it is, in all interface languages, so that `громади Волині` or
/// `Gemeinden in Polen` find something.
///
/// @param regions names by oblast or NUTS code
/// @param countries names by ISO code
/// @param digest names the data
record PlaceWords(Map<String, List<String>> regions, Map<String, List<String>> countries, String digest) {

    /// Reads `regions.csv` and `countries.csv`: a column `code` and the columns of names, which begin with `name_`.
    static PlaceWords load(Path indexConfig) {
        Path regions = indexConfig.resolve("regions.csv");
        Path countries = indexConfig.resolve("countries.csv");
        try {
            return new PlaceWords(
                    names(regions),
                    names(countries),
                    Recipe.digest(Files.readString(regions), Files.readString(countries)));
        } catch (IOException e) {
            throw new UncheckedIOException("The names of places cannot be read from " + indexConfig + ".", e);
        }
    }

    private static Map<String, List<String>> names(Path file) throws IOException {
        Map<String, List<String>> names = new HashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                names.put(
                        row.get("code"),
                        rows.getHeaderNames().stream()
                                .filter(column -> column.startsWith("name_"))
                                .map(row::get)
                                .toList());
            }
        }
        return names;
    }

    List<String> of(Organisation organisation) {
        Identity identity = organisation.identity();
        List<String> words = new ArrayList<>(kind(organisation.kind()));
        words.addAll(countries.getOrDefault(identity.country().value(), List.of()));
        Stream.ofNullable(identity.region())
                .flatMap(region -> regions.getOrDefault(region, List.of()).stream())
                .forEach(words::add);
        Labels district = identity.district();
        if (district != null) {
            words.addAll(district.byLanguage().values());
        }
        return words;
    }

    private static List<String> kind(Kind kind) {
        return switch (kind) {
            case HROMADA -> List.of("громада", "hromada", "community", "Gemeinde", "gmina", "commune", "communauté");
            case MUNICIPALITY ->
                List.of("муніципалітет", "municipality", "Gemeinde", "Kommune", "gmina", "commune", "municipalité");
            case DIASPORA ->
                List.of("діаспора", "diaspora", "організація", "organisation", "Verein", "organizacja", "association");
        };
    }
}
