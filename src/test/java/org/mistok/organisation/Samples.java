package org.mistok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Organisations for tests: a boring one, and random ones that use every field.
public final class Samples {

    public static final Actor TESTER = new Actor("tester@example.org");
    public static final RegisterCode HROMADA = RegisterCode.of("UA05020030000031457");
    public static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    public static final RegisterCode GROUP = RegisterCode.of("org-mitte");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> TEXTS = List.of(
            "Ґанок, їжак і п’ять комп'ютерів",
            "Zwei Zeilen\nund\tein Tabulator",
            "Żółć \"w cudzysłowie\", {nawias}, \\ukośnik",
            "L’été 🚒, 50 % de réduction; --'",
            "NULL");

    private Samples() {}

    public static Profile emptyProfile() {
        return new Profile(
                List.of(),
                List.of(),
                List.of(),
                Availability.NOT_STATED,
                Wishes.NONE,
                Readiness.NOT_STATED,
                null,
                Basis.OWN_WORD,
                null);
    }

    public static Identity identity(RegisterCode code, String name) {
        String country = Kind.of(code) == Kind.DIASPORA ? "DE" : code.value().substring(0, 2);
        return new Identity(
                List.of(new Name(Name.Sort.OFFICIAL, LanguageTag.of("en"), name)),
                CountryCode.of(country),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                "test");
    }

    public static NewOrganisation organisation(RegisterCode code) {
        return new NewOrganisation(code, identity(code, "Name of " + code), emptyProfile());
    }

    public static Profile needing(Need... needs) {
        return with(emptyProfile(), List.of(needs), List.of());
    }

    public static Profile with(Profile profile, List<Need> needs, List<Offer> offers) {
        return new Profile(
                profile.languages(),
                needs,
                offers,
                profile.availability(),
                profile.wishes(),
                profile.readiness(),
                profile.bridge(),
                profile.basis(),
                profile.statedOn());
    }

    public static Need need(String key, String area, String text, Audience audience) {
        return new Need(
                key, AreaCode.of(area), LocalText.of("en", text), Urgency.MEDIUM, DAY, audience, Basis.OWN_WORD);
    }

    /// An organisation in which every field may have any of its values.
    public static NewOrganisation random(RegisterCode code, Random random) {
        return new NewOrganisation(code, new Dice(code, random).identity(), new Dice(code, random).profile());
    }

    public static Profile randomProfile(RegisterCode code, Random random) {
        return new Dice(code, random).profile();
    }

    private record Dice(RegisterCode code, Random random) {

        Identity identity() {
            Kind kind = Kind.of(code);
            List<Name> names = new ArrayList<>();
            names.add(new Name(Name.Sort.OFFICIAL, null, one(TEXTS).replaceAll("\\s", " ")));
            for (int i = random.nextInt(6); i > 0; i--) {
                names.add(new Name(
                        one(List.of(Name.Sort.CENTRE, Name.Sort.FORMER, Name.Sort.OTHER)),
                        maybe(this::language),
                        one(TEXTS).replaceAll("\\s", " ")));
            }
            String country = kind == Kind.DIASPORA ? "PL" : code.value().substring(0, 2);
            return new Identity(
                    names,
                    CountryCode.of(country),
                    maybe(() -> kind == Kind.HROMADA ? code.oblast() : "DE1"),
                    maybe(() -> Labels.of(Map.of(LanguageTag.of("uk"), "Район", LanguageTag.of("en"), "Raion"))),
                    maybe(() -> new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180))),
                    maybe(() -> new Population(1 + random.nextInt(3_000_000), day(), "source")),
                    set(List.of(Trait.values())),
                    kind == Kind.HROMADA
                            ? maybe(() -> new Territory(one(List.of(Territory.Status.values())), day(), "order 376"))
                            : null,
                    "https://example.org/" + random.nextInt());
        }

        Profile profile() {
            return new Profile(
                    languages(),
                    needs(),
                    offers(),
                    new Availability(maybe(() -> random.nextInt(101)), random.nextBoolean()),
                    new Wishes(
                            set(List.of(CountryCode.of("DE"), CountryCode.of("PL"), CountryCode.UKRAINE)),
                            set(List.of(Kind.values())),
                            maybe(() -> random.nextInt(1000)),
                            maybe(() -> 1000 + random.nextInt(1000)),
                            maybe(() -> one(List.of(Wishes.Proximity.values())))),
                    new Readiness(maybe(random::nextBoolean), maybe(random::nextBoolean), maybe(this::day)),
                    Kind.of(code) == Kind.DIASPORA ? maybe(this::bridge) : null,
                    basis(),
                    maybe(this::day));
        }

        private Bridge bridge() {
            return new Bridge(
                    maybe(() -> TOWN),
                    set(List.of("UA05", "UA61", "UA80")),
                    set(List.of(HROMADA)),
                    maybe(random::nextBoolean),
                    maybe(random::nextBoolean));
        }

        private List<LanguageSkill> languages() {
            return set(List.of("uk", "en", "de", "pl", "fr", "cs")).stream()
                    .map(tag -> new LanguageSkill(LanguageTag.of(tag), one(List.of(Level.values()))))
                    .toList();
        }

        private List<Need> needs() {
            return keys().stream()
                    .map(key -> new Need(
                            "n" + key,
                            area(),
                            text(),
                            one(List.of(Urgency.values())),
                            day(),
                            one(List.of(Audience.REGISTERED, Audience.PARTNER, Audience.OWNER)),
                            basis()))
                    .toList();
        }

        private List<Offer> offers() {
            return keys().stream()
                    .map(key -> new Offer(
                            "o" + key,
                            area(),
                            text(),
                            one(List.of(Strength.values())),
                            day(),
                            one(List.of(Audience.values())),
                            basis()))
                    .toList();
        }

        private Set<Integer> keys() {
            Set<Integer> keys = new TreeSet<>((a, b) -> Integer.compare(Integer.reverse(a), Integer.reverse(b)));
            int count = random.nextInt(10) == 0 ? 50 : random.nextInt(5);
            while (keys.size() < count) {
                keys.add(1 + random.nextInt(99));
            }
            return keys;
        }

        private AreaCode area() {
            return AreaCode.of(one(List.of("water", "health", "culture", "youth")));
        }

        private LocalText text() {
            return new LocalText(language(), one(TEXTS) + " " + random.nextInt(5));
        }

        private LanguageTag language() {
            return LanguageTag.of(one(List.of("uk", "en", "de", "pl", "fr")));
        }

        private Basis basis() {
            return one(List.of(Basis.OWN_WORD, Basis.ILLUSTRATIVE, Basis.of("https://example.org/a?b=c&d=%20")));
        }

        private LocalDate day() {
            return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private <T> Set<T> set(List<T> values) {
            return Set.copyOf(values.stream().filter(_ -> random.nextBoolean()).toList());
        }

        private <T> @Nullable T maybe(Supplier<T> value) {
            return random.nextInt(3) == 0 ? null : value.get();
        }
    }
}
