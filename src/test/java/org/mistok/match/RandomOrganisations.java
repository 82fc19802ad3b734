package org.mistok.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Urgency;
import org.mistok.organisation.Wishes;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;
import org.mistok.place.RegisterCode;

/// Random registers for property tests: every fact may be missing, everything that can tie two organisations occurs.
/// The same seed gives the same register.
final class RandomOrganisations {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> LANGUAGES = List.of("uk", "en", "de", "pl", "fr", "ro");
    private static final List<String> COUNTRIES = List.of("DE", "PL", "FR");

    private final Random random;
    private final Thesaurus thesaurus;

    /// Side of the square that the centres lie in, in degrees: small, so that reach matters; large for benchmarks.
    private final double spread;

    RandomOrganisations(long seed, Thesaurus thesaurus) {
        this(seed, thesaurus, 4);
    }

    RandomOrganisations(long seed, Thesaurus thesaurus, double spread) {
        this.random = new Random(seed);
        this.thesaurus = thesaurus;
        this.spread = spread;
    }

    List<Organisation> many(int count) {
        return IntStream.range(0, count).mapToObj(this::one).toList();
    }

    /// Organisation number `index`: kinds take turns, the rest is chance.
    Organisation one(int index) {
        Kind kind = Kind.values()[index % Kind.values().length];
        return new Organisation(index + 1L, code(kind, index), identity(kind, index), profile(kind), 1, Instant.EPOCH);
    }

    List<Partnership> partnerships(List<Organisation> all, int count) {
        List<Partnership> partnerships = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RegisterCode first = any(all).code();
            RegisterCode second = any(all).code();
            if (!first.equals(second)) {
                partnerships.add(new Partnership(
                        first,
                        second,
                        Partnership.Type.PARTNERSHIP,
                        any(Arrays.asList(Partnership.Status.values())),
                        null,
                        Set.of(),
                        "https://example.org/"));
            }
        }
        return partnerships;
    }

    private static RegisterCode code(Kind kind, int index) {
        return RegisterCode.of(
                switch (kind) {
                    case HROMADA -> hromada(index);
                    case MUNICIPALITY -> COUNTRIES.get(index % COUNTRIES.size()) + "-%05d".formatted(index);
                    case DIASPORA -> "org-number-" + index;
                });
    }

    private static String hromada(int index) {
        return Oblasts.list().get(index % 4) + "%015d".formatted(index);
    }

    private Identity identity(Kind kind, int index) {
        CountryCode country =
                kind == Kind.HROMADA ? CountryCode.UKRAINE : CountryCode.of(COUNTRIES.get(index % COUNTRIES.size()));
        return new Identity(
                List.of(new Name(Name.Sort.OFFICIAL, LanguageTag.of("en"), "Number " + index)),
                country,
                null,
                null,
                maybe(new Coordinates(37 + random.nextDouble() * spread, 8 + random.nextDouble() * spread)),
                kind == Kind.DIASPORA ? null : maybe(new Population(500 + random.nextInt(200_000), TODAY, "test")),
                some(Trait.class),
                kind == Kind.HROMADA && random.nextInt(5) == 0
                        ? new Territory(any(Arrays.asList(Territory.Status.values())), TODAY, "test")
                        : null,
                "test");
    }

    private Profile profile(Kind kind) {
        return new Profile(
                listOf(3, this::skill).stream().distinct().toList(),
                listOf(5, this::need),
                listOf(5, this::offer),
                new Availability(maybe(random.nextInt(3)), random.nextInt(12) == 0),
                wishes(),
                new Readiness(maybe(random.nextBoolean()), maybe(random.nextBoolean()), maybe(date())),
                kind == Kind.DIASPORA ? bridge() : null,
                Basis.ILLUSTRATIVE,
                maybe(date()));
    }

    private LanguageSkill skill(int ignored) {
        return new LanguageSkill(LanguageTag.of(any(LANGUAGES)), any(Arrays.asList(Level.values())));
    }

    private Need need(int index) {
        return new Need(
                "n" + (index + 1),
                area(),
                LocalText.of("en", "need"),
                any(Arrays.asList(Urgency.values())),
                date(),
                any(Arrays.asList(Audience.values())),
                Basis.ILLUSTRATIVE);
    }

    private Offer offer(int index) {
        return new Offer(
                "o" + (index + 1),
                area(),
                LocalText.of("en", "offer"),
                any(Arrays.asList(Strength.values())),
                date(),
                any(Arrays.asList(Audience.values())),
                Basis.ILLUSTRATIVE);
    }

    private Wishes wishes() {
        Integer least = maybe(random.nextInt(20_000));
        return new Wishes(
                random.nextBoolean() ? Set.of() : Set.of(CountryCode.of(any(COUNTRIES)), CountryCode.UKRAINE),
                random.nextBoolean() ? Set.of() : Set.of(any(Arrays.asList(Kind.values()))),
                least,
                maybe(20_000 + random.nextInt(100_000)),
                maybe(any(Arrays.asList(Wishes.Proximity.values()))));
    }

    private Bridge bridge() {
        return new Bridge(
                maybe(code(Kind.MUNICIPALITY, 1 + 3 * random.nextInt(10))),
                random.nextBoolean() ? Set.of() : Set.of(Oblasts.list().get(random.nextInt(4))),
                random.nextBoolean() ? Set.of() : Set.of(code(Kind.HROMADA, 3 * random.nextInt(10))),
                maybe(random.nextBoolean()),
                null);
    }

    private AreaCode area() {
        return any(thesaurus.areas()).code();
    }

    private LocalDate date() {
        return TODAY.minusDays(random.nextInt(1200));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextInt(6) == 0) {
                some.add(value);
            }
        }
        return new HashSet<>(some);
    }

    private <T> List<T> listOf(int most, IntFunction<T> maker) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(maker).toList();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
