package org.mistok.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.Flaw;
import org.mistok.http.Messages;
import org.mistok.http.RequestRefused;
import org.mistok.intake.StatementReading.StatementDefaults;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.ProfileRules;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Wishes;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.shortlist.Unregistered;

/// Turns a body into a profile that can be matched without being in the register.
@Singleton
public final class Drafts {
    private static final int MOST_INHABITANTS = 50_000_000;
    private static final int LONGEST_NAME = 200;
    private static final String SOURCE = "draft";
    private static final Pattern REGION = Pattern.compile("UA\\d{2}|[A-Z]{2}[A-Z0-9]{0,3}");

    /// Reserved by ISO 3166 for what has no country: here, not stated.
    private static final CountryCode NO_COUNTRY = CountryCode.of("ZZ");

    private final Thesaurus thesaurus;
    private final ProfileRules rules;
    private final Clock clock;

    Drafts(Thesaurus thesaurus, ProfileRules rules, Clock clock) {
        this.thesaurus = thesaurus;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param messages the language of texts that come without one
    /// @throws RequestRefused 422 with everything that cannot be accepted
    public Organisation read(DraftBody body, Messages messages) {
        BodyValues values = new BodyValues(thesaurus);
        LocalDate today = LocalDate.now(clock);
        Kind kind = values.choice("kind", body.kind(), Arrays.asList(Kind.values()), Kind::code);
        if (body.kind() == null) {
            values.missing("kind", "hromada, municipality, diaspora");
        }
        StatementDefaults defaults =
                new StatementDefaults(today, messages.language().tag(), false);
        Profile empty = emptyProfile(today);
        Profile profile = new ProfileReading(values, defaults).read(body.profile(), empty, empty, true);
        Identity identity = identity(body, kind, values, messages);
        if (kind == null || !values.flaws().isEmpty()) {
            throw RequestRefused.content(values.flaws());
        }
        refuse(kind, profile);
        return Unregistered.of(kind, identity, profile);
    }

    private void refuse(Kind kind, Profile profile) {
        List<Flaw> flaws =
                rules.refusals(kind, profile).stream().map(Refusals::flaw).toList();
        if (!flaws.isEmpty()) {
            throw RequestRefused.content(flaws);
        }
    }

    private Identity identity(DraftBody body, @Nullable Kind kind, BodyValues values, Messages messages) {
        CountryCode country = values.country("country", body.country());
        if (kind == Kind.HROMADA && country != null && !country.equals(CountryCode.UKRAINE)) {
            values.add(Flaw.of("country", "parameter.choice", country.value(), "UA"));
        }
        CountryCode usual = kind == Kind.HROMADA ? CountryCode.UKRAINE : NO_COUNTRY;
        Integer inhabitants = values.number("population", body.population(), 1, MOST_INHABITANTS);
        LocalDate today = LocalDate.now(clock);
        List<Trait> traits = values.each(
                "traits",
                body.traits(),
                (path, came) -> values.choice(path, came, Arrays.asList(Trait.values()), Trait::code));
        return new Identity(
                List.of(new Name(Name.Sort.OFFICIAL, messages.language().tag(), name(body, values, messages))),
                Objects.requireNonNullElse(country, usual),
                region(body.region(), values),
                null,
                centre(body.location(), values),
                inhabitants == null ? null : new Population(inhabitants, today, SOURCE),
                new HashSet<>(traits),
                null,
                SOURCE);
    }

    private static String name(DraftBody body, BodyValues values, Messages messages) {
        if (body.name() == null || body.name().isBlank()) {
            return messages.text("draft.name");
        }
        if (body.name().length() > LONGEST_NAME) {
            values.add(Flaw.of("name", "parameter.too-long", body.name().length(), LONGEST_NAME));
        }
        return body.name();
    }

    private static @Nullable String region(@Nullable String came, BodyValues values) {
        if (came != null && !REGION.matcher(came).matches()) {
            values.add(Flaw.of("region", "parameter.region", Flaw.shown(came)));
            return null;
        }
        return came;
    }

    private static @Nullable Coordinates centre(DraftBody.@Nullable LocationBody came, BodyValues values) {
        if (came == null) {
            return null;
        }
        Double lat = came.lat();
        Double lon = came.lon();
        if (lat == null || lon == null || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            values.add(Flaw.of("location", "parameter.near", lat + "," + lon));
            return null;
        }
        return new Coordinates(lat, lon);
    }

    private static Profile emptyProfile(LocalDate today) {
        return new Profile(
                List.of(),
                List.of(),
                List.of(),
                Availability.NOT_STATED,
                Wishes.NONE,
                Readiness.NOT_STATED,
                null,
                Basis.OWN_WORD,
                today);
    }
}
