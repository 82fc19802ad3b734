package org.mistok.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mistok.language.NameKey;
import org.mistok.organisation.Organisation;
import org.mistok.place.Coordinates;

/// The real hromadas and municipalities, with and without the other names of GeoNames, and questions for them.
final class RealPlaces {

    private static final double NEAR_KM = 25;
    private static final int COLUMNS_OF_GEONAMES = 19;

    private final Path data;
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byCity = new HashMap<>();

    private RealPlaces(Path data) {
        this.data = data;
    }

    static RealPlaces read(Path data) {
        RealPlaces places = new RealPlaces(data);
        rows(data.resolve("hromadas/hromadas-1469.csv")).forEach(places::addHromada);
        rows(data.resolve("lau/municipalities-lau-2020.csv")).forEach(places::addMunicipality);
        places.addGeoNames();
        return places;
    }

    /// @param settlement the code of a hromada's centre
    private record Place(
            String code,
            String country,
            Map<String, String> official,
            List<String> others,
            int population,
            @Nullable Coordinates centre,
            String settlement,
            Set<String> aliases) {

        double kilometresTo(Coordinates point) {
            return centre == null ? NEAR_KM : centre.kilometresTo(point);
        }
    }

    private void addHromada(CSVRecord row) {
        Set<String> others = new LinkedHashSet<>();
        others.add(row.get("centre_name_2025"));
        others.add(row.get("centre_name_2022"));
        others.add(row.get("centre_old_name"));
        others.removeIf(name -> name.isBlank() || name.equals("NA"));
        add(new Place(
                row.get("katottg"),
                "UA",
                Map.of("uk", row.get("hromada_name_uk") + " громада"),
                List.copyOf(others),
                number(row.get("population_2022")),
                point(row.get("centre_lat"), row.get("centre_lon")),
                row.get("centre_katottg"),
                new LinkedHashSet<>()));
    }

    private void addMunicipality(CSVRecord row) {
        String country = row.get("country").replace("EL", "GR").replace("UK", "GB");
        add(new Place(
                country + "-" + row.get("lau_id"),
                country,
                Map.of(language(country), row.get("name")),
                List.of(),
                number(row.get("population")),
                point(row.get("lat"), row.get("lon")),
                "",
                new LinkedHashSet<>()));
    }

    private static String language(String country) {
        return switch (country) {
            case "AT", "CH", "LI" -> "de";
            case "GB", "IE" -> "en";
            case "GR", "CY" -> "el";
            case "CZ" -> "cs";
            case "DK" -> "da";
            case "SE" -> "sv";
            case "SI" -> "sl";
            case "EE" -> "et";
            case "AL" -> "sq";
            case "RS" -> "sr";
            case "BE" -> "nl";
            default -> country.toLowerCase(Locale.ROOT);
        };
    }

    private void add(Place place) {
        byCode.put(place.code(), place);
        Set<String> keys = new LinkedHashSet<>();
        place.official().values().forEach(name -> keys.addAll(keys(name, place.country())));
        place.others().forEach(name -> keys.addAll(keys(name, place.country())));
        keys.forEach(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(place));
    }

    private static Set<String> keys(String name, String country) {
        return Shelf.FORMS.registered(name, org.mistok.place.CountryCode.of(country)).stream()
                .map(form -> country + NameForms.whole(NameKey.of(form)))
                .collect(Collectors.toSet());
    }

    /// Gives each city's names to the nearest place of that name, the most populous where distances are not known.
    private void addGeoNames() {
        try (InputStream file = Files.newInputStream(data.resolve("geonames/cities15000.zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            zip.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> addCity(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCity(String[] cells) {
        if (cells.length < COLUMNS_OF_GEONAMES) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(List.of(cells[1], cells[2]));
        names.addAll(List.of(cells[3].split(",")));
        names.remove("");
        Coordinates point = point(cells[4], cells[5]);
        if (point == null) {
            return;
        }
        String country = cells[8];
        names.stream()
                .flatMap(name -> byName.getOrDefault(country + NameForms.whole(name), List.of()).stream())
                .distinct()
                .filter(place -> place.kilometresTo(point) <= NEAR_KM)
                .min(Comparator.<Place>comparingDouble(place -> Math.floor(place.kilometresTo(point) / 10))
                        .thenComparingInt(place -> -place.population()))
                .ifPresent(place -> {
                    place.aliases().addAll(names);
                    byCity.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(place);
                    for (String name : List.of(cells[1], cells[2])) {
                        byCity.computeIfAbsent(country + NameForms.whole(name), _ -> new ArrayList<>())
                                .add(place);
                    }
                });
    }

    List<Organisation> organisations(boolean withAliases) {
        return byCode.values().stream()
                .map(place -> organisation(place, withAliases))
                .toList();
    }

    private static Organisation organisation(Place place, boolean withAliases) {
        Sample sample = Sample.of(place.code());
        place.official().forEach(sample::named);
        place.others().stream().limit(1).forEach(sample::centredIn);
        place.others().stream().skip(1).forEach(sample::formerly);
        if (place.population() > 0) {
            sample.with(place.population());
        }
        if (withAliases) {
            place.aliases().forEach(sample::alsoNamed);
        }
        return sample.make();
    }

    List<NamesYardstick.Question> latin() {
        return cities("alt_latin");
    }

    List<NamesYardstick.Question> cyrillic() {
        return cities("alt_cyrillic");
    }

    /// Names that begin with a small letter are transcriptions from other scripts, three capitals are airports.
    private List<NamesYardstick.Question> cities(String column) {
        List<NamesYardstick.Question> questions = new ArrayList<>();
        for (CSVRecord row : rows(data.resolve("names/ua-city-exonyms-dev.csv"))) {
            Place place = city(row);
            if (place != null) {
                Arrays.stream(row.get(column).split("\\|"))
                        .filter(name ->
                                !name.isBlank() && Character.isUpperCase(name.charAt(0)) && !name.matches("[A-Z]{3}"))
                        .forEach(name -> questions.add(new NamesYardstick.Question(name, Set.of(place.code()))));
            }
        }
        return questions;
    }

    /// The hromada of which the city is the centre, or null.
    private @Nullable Place city(CSVRecord row) {
        Set<String> candidates = Set.of(row.get("katottg_candidates").split(" "));
        Coordinates point = point(row.get("lat"), row.get("lon"));
        return byCode.values().stream()
                .filter(place -> !place.settlement().isEmpty() && candidates.contains(place.settlement()))
                .filter(place -> point != null && place.kilometresTo(point) <= NEAR_KM)
                .findFirst()
                .orElse(null);
    }

    List<NamesYardstick.Question> german() {
        return rows(data.resolve("names/ua-german-exonyms-dev.csv")).stream()
                .map(row -> new NamesYardstick.Question(row.get("name_de"), Set.of(row.get("katottg"))))
                .toList();
    }

    /// Rows of countries or towns that the table of municipalities does not hold are left out.
    List<NamesYardstick.Question> european() {
        List<NamesYardstick.Question> questions = new ArrayList<>();
        for (CSVRecord row : rows(data.resolve("names/european-towns-uk-latin-dev.csv"))) {
            String key = row.get("country") + NameForms.whole(row.get("name_latin"));
            Set<String> codes = new LinkedHashSet<>();
            byName.getOrDefault(key, List.of()).forEach(place -> codes.add(place.code()));
            byCity.getOrDefault(key, List.of()).forEach(place -> codes.add(place.code()));
            if (!codes.isEmpty()) {
                questions.add(new NamesYardstick.Question(row.get("name_uk_ministry"), codes));
            }
        }
        return questions;
    }

    private static List<CSVRecord> rows(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String text) {
        return text.isBlank() || text.equals("NA") ? 0 : (int) Double.parseDouble(text);
    }

    private static @Nullable Coordinates point(String lat, String lon) {
        return lat.isBlank() || lat.equals("NA") || lon.isBlank()
                ? null
                : new Coordinates(Double.parseDouble(lat), Double.parseDouble(lon));
    }
}
