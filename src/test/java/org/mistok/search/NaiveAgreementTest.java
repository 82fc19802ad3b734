package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Statement;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Filters, totals, facets and orders against the plainest code that says what they mean.
class NaiveAgreementTest {

    private static final Viewer MEMBER = new Viewer.Member("a@example.org", false, Set.of(), Set.of());
    private static final Search SEARCH = Shelf.search();
    private static final List<String> WORDS = List.of("generator", "школа", "Wasser", "culture", "гроші");

    @Property(tries = 60)
    void agrees(@ForAll Random random) {
        Register register = new Register(random);
        Snapshot snapshot = Shelf.of(register.organisations, register.partnerships, Shelf.THESAURUS);
        for (int i = 0; i < 8; i++) {
            Query query = query(random);
            for (Viewer viewer : List.of(Viewer.ANONYMOUS, MEMBER)) {
                Naive naive = new Naive(register, query, viewer, snapshot);
                Hits hits = SEARCH.find(query, viewer, snapshot);
                assertThat(hits.total()).isEqualTo(naive.hits().size());
                assertThat(SEARCH.ids(query, viewer, snapshot)).isEqualTo(naive.ids());
                assertThat(naive.each(SEARCH)).containsExactlyElementsOf(naive.usual());
                assertThat(hits.items().stream().map(hit -> hit.organisation().code()))
                        .containsExactlyElementsOf(naive.page());
                for (Facet facet : Facet.values()) {
                    assertThat(counts(hits, facet)).as("%s of %s", facet, query).isEqualTo(naive.counts(facet));
                }
            }
        }
    }

    private static Map<String, Integer> counts(Hits hits, Facet facet) {
        return Objects.requireNonNull(hits.facets().get(facet)).stream()
                .collect(Collectors.toMap(Count::value, Count::count, (a, b) -> a, TreeMap::new));
    }

    private static Query query(Random random) {
        Integer least = random.nextInt(3) == 0 ? random.nextInt(60_000) : null;
        Circle near = random.nextInt(3) == 0
                ? new Circle(new Coordinates(49, 20 + random.nextInt(10)), 50 + random.nextInt(900))
                : null;
        Query.Sort sort = any(random, List.of(Query.Sort.values()));
        return new Query(
                null,
                some(random, List.of(Kind.values())),
                some(random, List.of(CountryCode.of("UA"), CountryCode.of("DE"), CountryCode.of("PL"))),
                some(random, List.of("UA18", "UA63", "DE1", "nowhere")),
                some(random, areas()),
                some(random, List.of(LanguageTag.of("uk"), LanguageTag.of("de"), LanguageTag.of("xx"))),
                least,
                random.nextInt(4) == 0 ? Integer.valueOf((least == null ? 0 : least) + random.nextInt(100_000)) : null,
                some(random, List.of(SizeBand.values())),
                near,
                random.nextInt(4) == 0 ? random.nextBoolean() : null,
                sort == Query.Sort.DISTANCE && near == null ? Query.Sort.POPULATION : sort,
                random.nextInt(3),
                random.nextInt(8),
                any(random, List.of(InterfaceLanguage.values())));
    }

    private static List<AreaCode> areas() {
        return Stream.of("energy", "backup-power", "education", "school", "water", "water-supply")
                .map(AreaCode::of)
                .toList();
    }

    private static <T> Set<T> some(Random random, List<T> values) {
        return random.nextInt(3) > 0 ? Set.of() : Set.copyOf(values.subList(0, 1 + random.nextInt(values.size())));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static final class Register {
        private final List<Organisation> organisations = new ArrayList<>();
        private final List<Partnership> partnerships = new ArrayList<>();

        Register(Random random) {
            for (int i = 1; i <= 40; i++) {
                organisations.add(organisation(random, i));
            }
            for (int i = 0; i < 12; i++) {
                Organisation first = any(random, organisations);
                Organisation second = any(random, organisations);
                if (first != second) {
                    partnerships.add(new Partnership(
                            first.code(),
                            second.code(),
                            Partnership.Type.PARTNERSHIP,
                            any(random, List.of(Partnership.Status.values())),
                            null,
                            Set.of(),
                            "https://example.org/"));
                }
            }
        }

        private static Organisation organisation(Random random, int number) {
            String code = switch (number % 3) {
                case 0 -> "UA18%015d".formatted(number);
                case 1 -> any(random, List.of("DE-", "PL-")) + number;
                default -> "org-" + number;
            };
            Sample sample =
                    Sample.of(code).id(number).named("en", any(random, List.of("Alpha", "Beta", "Ärger", "Zebra")));
            if (random.nextBoolean()) {
                sample.named("uk", any(random, List.of("Ґ", "Г", "Ї", "І", "Й", "Ь")) + number);
            }
            if (random.nextBoolean()) {
                sample.with(1 + random.nextInt(150_000));
            }
            if (random.nextBoolean()) {
                sample.at(48 + random.nextInt(4), 18 + random.nextInt(14));
            }
            if (random.nextBoolean()) {
                sample.in(any(random, List.of("UA18", "UA63", "DE1")));
            }
            sample.speaks(some(random, List.of("uk", "de", "en")).toArray(String[]::new));
            for (int i = random.nextInt(4); i > 0; i--) {
                String area = any(random, areas()).value();
                sample.needs(area, "en", any(random, WORDS), any(random, List.of(Audience.values())));
                sample.offers(area, "de", any(random, WORDS), any(random, List.of(Audience.values())));
            }
            return sample.make();
        }
    }

    private static final Comparator<Organisation> USUAL =
            Comparator.<Organisation>comparingInt(one -> -Naive.population(one)).thenComparing(Organisation::code);

    private record Naive(Register register, Query query, Viewer viewer, Snapshot snapshot) {

        List<Organisation> hits() {
            return matching(null);
        }

        BitSet ids() {
            BitSet ids = new BitSet();
            hits().forEach(hit -> ids.set((int) hit.id()));
            return ids;
        }

        List<RegisterCode> each(Search search) {
            List<RegisterCode> codes = new ArrayList<>();
            search.each(query, viewer, snapshot, one -> codes.add(one.code()));
            return codes;
        }

        List<RegisterCode> usual() {
            return hits().stream().sorted(USUAL).map(Organisation::code).toList();
        }

        List<RegisterCode> page() {
            return hits().stream()
                    .sorted(order())
                    .skip((long) query.page() * query.size())
                    .limit(query.size())
                    .map(Organisation::code)
                    .toList();
        }

        Map<String, Integer> counts(Facet facet) {
            Map<String, Integer> counts = new TreeMap<>();
            matching(facet).forEach(hit -> values(hit, facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
            return counts;
        }

        private Comparator<Organisation> order() {
            return switch (query.sort()) {
                case RELEVANCE, POPULATION -> USUAL;
                case NAME -> {
                    com.ibm.icu.text.Collator collator = com.ibm.icu.text.Collator.getInstance(
                            query.language().tag().locale());
                    yield Comparator.<Organisation, String>comparing(
                                    one -> one.identity().officialNames().in(query.language()), collator::compare)
                            .thenComparing(USUAL);
                }
                case DISTANCE ->
                    Comparator.<Organisation>comparingDouble(this::distance).thenComparing(USUAL);
            };
        }

        private double distance(Organisation one) {
            Coordinates centre = one.identity().centre();
            return centre == null
                    ? Double.POSITIVE_INFINITY
                    : Objects.requireNonNull(query.near()).centre().kilometresTo(centre);
        }

        private static int population(Organisation one) {
            return one.identity().population() == null
                    ? 0
                    : one.identity().population().inhabitants();
        }

        private List<Organisation> matching(Facet ignored) {
            return register.organisations.stream()
                    .filter(one -> query.near() == null
                            || distance(one) <= query.near().radiusKm())
                    .filter(one -> Stream.of(Facet.values())
                            .filter(facet -> facet != ignored)
                            .allMatch(facet -> condition(facet).test(one)))
                    .toList();
        }

        private Predicate<Organisation> condition(Facet facet) {
            if (facet == Facet.SIZE) {
                return one -> (query.populationMin() == null
                                && query.populationMax() == null
                                && query.bands().isEmpty())
                        || (population(one) > 0
                                && (query.bands().isEmpty() || query.bands().contains(SizeBand.of(population(one))))
                                && (query.populationMin() == null || population(one) >= query.populationMin())
                                && (query.populationMax() == null || population(one) <= query.populationMax()));
            }
            Set<String> wanted = wanted(facet);
            return one -> wanted.isEmpty() || values(one, facet).stream().anyMatch(wanted::contains);
        }

        private Set<String> wanted(Facet facet) {
            return switch (facet) {
                case KIND -> query.kinds().stream().map(Kind::code).collect(Collectors.toSet());
                case COUNTRY ->
                    query.countries().stream().map(CountryCode::value).collect(Collectors.toSet());
                case REGION -> query.regions();
                case AREA -> query.areas().stream().map(AreaCode::value).collect(Collectors.toSet());
                case LANGUAGE ->
                    query.languages().stream().map(LanguageTag::value).collect(Collectors.toSet());
                case WITHOUT_PARTNER ->
                    query.withoutPartner() == null
                            ? Set.of()
                            : Set.of(query.withoutPartner().toString());
                case SIZE -> Set.of();
            };
        }

        private Set<String> values(Organisation one, Facet facet) {
            return switch (facet) {
                case KIND -> Set.of(one.kind().code());
                case COUNTRY -> Set.of(one.identity().country().value());
                case REGION ->
                    one.identity().region() == null
                            ? Set.of()
                            : Set.of(one.identity().region());
                case LANGUAGE ->
                    one.profile().languages().stream()
                            .map(skill -> skill.language().value())
                            .collect(Collectors.toSet());
                case SIZE ->
                    population(one) == 0
                            ? Set.of()
                            : Set.of(SizeBand.of(population(one)).code());
                case WITHOUT_PARTNER ->
                    Set.of(String.valueOf(register.partnerships.stream()
                            .filter(link -> link.first().equals(one.code())
                                    || link.second().equals(one.code()))
                            .noneMatch(link -> link.status() == Partnership.Status.ACTIVE
                                    || link.status() == Partnership.Status.INTENDED)));
                case AREA -> areasOf(one);
            };
        }

        private Set<String> areasOf(Organisation one) {
            Set<String> areas = new TreeSet<>();
            Stream.<Statement>concat(one.profile().needs().stream(), one.profile().offers().stream())
                    .filter(statement -> statement.audience().compareTo(viewer.ranking()) <= 0)
                    .forEach(statement -> {
                        areas.add(statement.area().value());
                        areas.add(Shelf.THESAURUS.top(statement.area()).value());
                    });
            return areas;
        }
    }
}
