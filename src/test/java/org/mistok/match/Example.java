package org.mistok.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Name;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
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
import org.mistok.place.RegisterCode;

/// An organisation that has stated nothing but its code, until told otherwise.
final class Example {

    private static final LocalDate FRESH = RandomOrganisations.TODAY.minusDays(10);

    private final RegisterCode code;
    private final List<LanguageSkill> languages = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Set<Trait> traits = new HashSet<>();
    private Availability availability = Availability.NOT_STATED;
    private Wishes wishes = Wishes.NONE;
    private Readiness readiness = Readiness.NOT_STATED;
    private @Nullable Bridge bridge;
    private @Nullable Population population;
    private @Nullable Coordinates centre;
    private @Nullable Territory territory;
    private @Nullable LocalDate statedOn;

    private Example(String code) {
        this.code = RegisterCode.of(code);
    }

    static Example hromada() {
        return new Example("UA05020030000031457");
    }

    static Example municipality() {
        return new Example("DE-08115045");
    }

    static Example diaspora() {
        return new Example("org-example");
    }

    Example needing(String area, Urgency urgency, LocalDate date) {
        String key = "n" + (needs.size() + 1);
        LocalText text = LocalText.of("en", "need");
        needs.add(new Need(key, AreaCode.of(area), text, urgency, date, Audience.PUBLIC, Basis.ILLUSTRATIVE));
        return this;
    }

    Example needing(String area) {
        return needing(area, Urgency.CRITICAL, FRESH);
    }

    Example offering(String area, Strength strength) {
        String key = "o" + (offers.size() + 1);
        LocalText text = LocalText.of("en", "offer");
        offers.add(new Offer(key, AreaCode.of(area), text, strength, FRESH, Audience.PUBLIC, Basis.ILLUSTRATIVE));
        return this;
    }

    Example speaking(String language, Level level) {
        languages.add(new LanguageSkill(LanguageTag.of(language), level));
        return this;
    }

    Example ofSize(int inhabitants) {
        population = new Population(inhabitants, FRESH, "test");
        return this;
    }

    Example at(double lat, double lon) {
        centre = new Coordinates(lat, lon);
        return this;
    }

    Example with(Trait... more) {
        traits.addAll(List.of(more));
        return this;
    }

    Example with(Wishes asked) {
        wishes = asked;
        return this;
    }

    Example with(Readiness signs, @Nullable LocalDate profileOn) {
        readiness = signs;
        statedOn = profileOn;
        return this;
    }

    Example with(Bridge own) {
        bridge = own;
        return this;
    }

    Example with(Availability own) {
        availability = own;
        return this;
    }

    Example on(Territory.Status status) {
        territory = new Territory(status, FRESH, "test");
        return this;
    }

    Organisation make() {
        CountryCode country = CountryCode.of(
                code.value().startsWith("org-") ? "DE" : code.value().substring(0, 2));
        List<Name> names = List.of(new Name(Name.Sort.OFFICIAL, LanguageTag.of("en"), "Example"));
        Identity identity = new Identity(names, country, null, null, centre, population, traits, territory, "test");
        Profile profile = new Profile(
                languages, needs, offers, availability, wishes, readiness, bridge, Basis.ILLUSTRATIVE, statedOn);
        return new Organisation(Math.abs(code.hashCode()), code, identity, profile, 1, Instant.EPOCH);
    }
}
