package org.mistok.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Organisation;

/// What search needs of the fixtures, read straight from their files.
final class Fixtures {

    private static final Path DIRECTORY = Path.of("fixtures");

    private Fixtures() {}

    static List<Organisation> organisations() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (String file : List.of("hromadas.csv", "municipalities.csv", "diaspora.csv")) {
            rows(file).forEach(row -> samples.put(row.get("code"), organisation(row)));
        }
        rows("needs.csv")
                .forEach(row -> sample(samples, row)
                        .needs(
                                row.get("area"),
                                row.get("language"),
                                row.get("text"),
                                Audience.of(row.get("audience"))));
        rows("offers.csv")
                .forEach(row -> sample(samples, row)
                        .offers(
                                row.get("area"),
                                row.get("language"),
                                row.get("text"),
                                Audience.of(row.get("audience"))));
        return samples.values().stream().map(Sample::make).toList();
    }

    static List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(DIRECTORY.resolve(file))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(Map<String, Sample> samples, CSVRecord row) {
        return Objects.requireNonNull(samples.get(row.get("organisation")), row::toString);
    }

    private static Sample organisation(CSVRecord row) {
        Sample sample = Sample.of(row.get("code"));
        for (String language : List.of("uk", "en", "de", "pl", "fr")) {
            if (!text(row, "name_" + language).isEmpty()) {
                sample.named(language, text(row, "name_" + language));
            }
        }
        if (!text(row, "name").isEmpty()) {
            sample.named(firstLanguage(row), text(row, "name"));
        }
        if (!text(row, "centre_uk").isEmpty()) {
            sample.centredIn(text(row, "centre_uk"));
        }
        for (String column : List.of("former_names", "other_names")) {
            for (String name : text(row, column).split("\\|")) {
                if (!name.isBlank()) {
                    sample.alsoNamed(name.replaceFirst("^[a-z]{2}:", ""));
                }
            }
        }
        if (!text(row, "population").isEmpty()) {
            sample.with(Integer.parseInt(text(row, "population")));
        }
        if (!text(row, "lat").isEmpty()) {
            sample.at(Double.parseDouble(text(row, "lat")), Double.parseDouble(text(row, "lon")));
        }
        for (String skill : new ArrayList<>(List.of(text(row, "languages").split("\\|")))) {
            if (!skill.isBlank()) {
                sample.speaks(skill.replaceFirst(":.*", ""));
            }
        }
        return sample.in(text(row, "region").isEmpty() ? row.get("code").substring(0, 4) : text(row, "region"));
    }

    private static String firstLanguage(CSVRecord row) {
        String languages = text(row, "languages");
        return languages.length() < 2 ? "en" : languages.substring(0, 2);
    }

    private static String text(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }
}
