package org.mistok.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.organisation.Wishes;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Builds an organisation for a test; what the test does not say is boring.
final class Sample {

    private static final AtomicLong IDS = new AtomicLong();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final RegisterCode code;
    private final List<Name> names = new ArrayList<>();
    private final List<LanguageSkill> languages = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private long id = IDS.incrementAndGet();
    private @Nullable String region;
    private @Nullable Coordinates centre;
    private @Nullable Population population;

    private Sample(String code) {
        this.code = RegisterCode.of(code);
    }

    static Sample of(String code) {
        return new Sample(code);
    }

    Sample id(long number) {
        id = number;
        return this;
    }

    Sample named(String language, String text) {
        names.add(new Name(Name.Sort.OFFICIAL, LanguageTag.of(language), text));
        return this;
    }

    Sample centredIn(String text) {
        names.add(new Name(Name.Sort.CENTRE, LanguageTag.of("uk"), text));
        return this;
    }

    Sample formerly(String text) {
        names.add(new Name(Name.Sort.FORMER, null, text));
        return this;
    }

    Sample alsoNamed(String text) {
        names.add(new Name(Name.Sort.OTHER, null, text));
        return this;
    }

    Sample speaks(String... tags) {
        for (String tag : tags) {
            languages.add(new LanguageSkill(LanguageTag.of(tag), Level.B2));
        }
        return this;
    }

    Sample needs(String area, String language, String text, Audience audience) {
        needs.add(new Need(
                "n" + (needs.size() + 1),
                AreaCode.of(area),
                LocalText.of(language, text),
                Urgency.HIGH,
                DAY,
                audience,
                Basis.ILLUSTRATIVE));
        return this;
    }

    Sample needs(String area, String language, String text) {
        return needs(area, language, text, Audience.PUBLIC);
    }

    Sample offers(String area, String language, String text) {
        return offers(area, language, text, Audience.PUBLIC);
    }

    Sample offers(String area, String language, String text, Audience audience) {
        offers.add(new Offer(
                "o" + (offers.size() + 1),
                AreaCode.of(area),
                LocalText.of(language, text),
                Strength.EXPERIENCE,
                DAY,
                audience,
                Basis.ILLUSTRATIVE));
        return this;
    }

    Sample in(String regionCode) {
        region = regionCode;
        return this;
    }

    Sample at(double lat, double lon) {
        centre = new Coordinates(lat, lon);
        return this;
    }

    Sample with(int inhabitants) {
        population = new Population(inhabitants, DAY, "test");
        return this;
    }

    Organisation make() {
        if (names.isEmpty()) {
            named("en", code.value());
        }
        CountryCode country =
                CountryCode.of(Kind.of(code) == Kind.MUNICIPALITY ? code.value().substring(0, 2) : "UA");
        Identity identity = new Identity(names, country, region, null, centre, population, Set.of(), null, "test");
        Profile profile = new Profile(
                languages,
                needs,
                offers,
                Availability.NOT_STATED,
                Wishes.NONE,
                Readiness.NOT_STATED,
                null,
                Basis.ILLUSTRATIVE,
                null);
        return new Organisation(id, code, identity, profile, 1, Instant.EPOCH);
    }
}
