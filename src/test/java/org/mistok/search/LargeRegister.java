package org.mistok.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// A register as large as Europe, for benchmarks: the real municipalities and hromadas where their tables are at hand,
/// else invented ones with the same kinds of names; the needs and offers of the fixtures are dealt out among them. The
/// same every time.
final class LargeRegister {

    static final int SIZE = 100_000;

    private static final Path REAL = Path.of("..", "shared", "data");
    private static final int PROFILES = 10_000;
    private static final int PARTNERSHIPS = 6_000;
    private static final List<String> SYLLABLES =
            List.of("ber", "lin", "no", "va", "ko", "stadt", "burg", "szcz", "yn", "œu", "bré", "mar", "ic", "hof");

    private final Random random = new Random(42);
    private final List<CSVRecord> needs = Fixtures.rows("needs.csv");
    private final List<CSVRecord> offers = Fixtures.rows("offers.csv");

    private LargeRegister() {}

    static boolean isReal() {
        return Files.exists(REAL);
    }

    static List<Organisation> organisations() {
        return new LargeRegister().make();
    }

    static List<Partnership> partnerships(List<Organisation> all) {
        Random random = new Random(43);
        List<Partnership> made = new ArrayList<>();
        for (int i = 0; i < PARTNERSHIPS; i++) {
            RegisterCode first = all.get(random.nextInt(all.size())).code();
            RegisterCode second = all.get(random.nextInt(all.size())).code();
            if (!first.equals(second)) {
                made.add(new Partnership(
                        first,
                        second,
                        Partnership.Type.PARTNERSHIP,
                        Partnership.Status.ACTIVE,
                        null,
                        Set.of(),
                        "https://example.org/"));
            }
        }
        return made;
    }

    private List<Organisation> make() {
        List<Sample> samples = isReal() ? real() : invented();
        for (int i = 0; i < PROFILES; i++) {
            Sample sample = samples.get((int) ((long) i * samples.size() / PROFILES));
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                CSVRecord need = needs.get(random.nextInt(needs.size()));
                CSVRecord offer = offers.get(random.nextInt(offers.size()));
                sample.needs(need.get("area"), need.get("language"), need.get("text"), audience(need));
                sample.offers(offer.get("area"), offer.get("language"), offer.get("text"), audience(offer));
            }
            sample.speaks(InterfaceLanguage.values()[random.nextInt(5)].tag().value(), "ro");
        }
        return samples.stream().map(Sample::make).toList();
    }

    private static Audience audience(CSVRecord row) {
        return Audience.of(row.get("audience"));
    }

    private static List<Sample> real() {
        List<Sample> samples = new ArrayList<>();
        for (CSVRecord row : rows("hromadas/hromadas-1469.csv")) {
            Sample sample = Sample.of(row.get("katottg"))
                    .named("uk", row.get("hromada_name_uk"))
                    .named("en", row.get("name_en_ocha"))
                    .alsoNamed(row.get("centre_name_2025"))
                    .in(row.get("katottg").substring(0, 4));
            samples.add(placed(sample, row.get("centre_lat"), row.get("centre_lon"), row.get("population_2022")));
        }
        for (CSVRecord row : rows("lau/municipalities-lau-2020.csv")) {
            String code = row.get("country") + "-" + row.get("lau_id");
            String nuts = row.get("nuts3");
            if (samples.size() < SIZE
                    && RegisterCode.isCode(code)
                    && !row.get("name").isBlank()) {
                Sample sample =
                        Sample.of(code).named("en", row.get("name")).in(nuts.substring(0, Math.min(4, nuts.length())));
                samples.add(placed(sample, row.get("lat"), row.get("lon"), row.get("population")));
            }
        }
        return samples;
    }

    private static Sample placed(Sample sample, String lat, String lon, String population) {
        if (population.matches("[1-9]\\d*")) {
            sample.with(Integer.parseInt(population));
        }
        return lat.isBlank() || lat.equals("NA") ? sample : sample.at(Double.parseDouble(lat), Double.parseDouble(lon));
    }

    private List<Sample> invented() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            boolean hromada = i % 70 == 0;
            String country = List.of("DE", "PL", "FR", "IT", "ES").get(i % 5);
            Sample sample = hromada
                    ? Sample.of("UA%02d%015d".formatted(5 + i % 25, i)).named("uk", "Нова " + i)
                    : Sample.of(country + "-" + i).named("en", name());
            sample.in(hromada ? "UA%02d".formatted(5 + i % 25) : country + i % 9)
                    .at(38 + random.nextDouble() * 20, -5 + random.nextDouble() * 40);
            samples.add(i % 50 == 1 ? sample : sample.with(100 + random.nextInt(200_000)));
        }
        return samples;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(REAL.resolve(file))) {
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
}
