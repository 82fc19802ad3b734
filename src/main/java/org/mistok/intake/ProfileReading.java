package org.mistok.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.intake.ProfileBody.BridgeBody;
import org.mistok.intake.ProfileBody.LanguageBody;
import org.mistok.intake.ProfileBody.ReadinessBody;
import org.mistok.intake.ProfileBody.WishesBody;
import org.mistok.intake.StatementReading.StatementDefaults;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Wishes;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Reads a body into a profile, against the profile that stands already.
public final class ProfileReading {
    private static final int MOST_CAPACITY = 100;
    private static final int MOST_INHABITANTS = 50_000_000;

    private final BodyValues values;
    private final StatementDefaults defaults;

    public ProfileReading(BodyValues values, StatementDefaults defaults) {
        this.values = values;
        this.defaults = defaults;
    }

    /// The profile as it is to be saved. Worth something only when the values hold no flaw afterwards.
    ///
    /// @param standing the whole profile as it stands
    /// @param seen what the writer may see of it
    /// @param coordinator whether the writer may say that a profile was verified
    public Profile read(ProfileBody body, Profile standing, Profile seen, boolean coordinator) {
        StatementReading statements = new StatementReading(values, defaults);
        Profile profile = new Profile(
                values.each("languages", body.languages(), this::skill),
                statements.needs(body.needs(), seen.needs(), without(standing.needs(), seen.needs())),
                statements.offers(body.offers(), seen.offers(), without(standing.offers(), seen.offers())),
                availability(body),
                wishes(body.wishes()),
                readiness(body.readiness(), standing.readiness(), coordinator),
                bridge(body.bridge()),
                standing.basis(),
                defaults.today());
        return restsAsBefore(profile, standing) ? profile : ownWord(profile);
    }

    private static <S> List<S> without(List<S> all, List<S> seen) {
        return all.stream().filter(statement -> !seen.contains(statement)).toList();
    }

    private @Nullable LanguageSkill skill(String path, LanguageBody body) {
        LanguageTag language = values.language(path + ".language", body.language());
        if (body.language() == null) {
            values.missing(path + ".language", "\"uk\"");
        }
        Level level = values.choice(path + ".level", body.level(), Arrays.asList(Level.values()), Level::code);
        if (body.level() == null && defaults.language() == null) {
            values.missing(path + ".level", "\"B2\"");
        }
        return language == null ? null : new LanguageSkill(language, level == null ? Level.B2 : level);
    }

    private Availability availability(ProfileBody body) {
        Integer capacity = values.number("capacity", body.capacity(), 0, MOST_CAPACITY);
        return new Availability(capacity, Boolean.TRUE.equals(body.paused()));
    }

    private Wishes wishes(@Nullable WishesBody body) {
        if (body == null) {
            return Wishes.NONE;
        }
        Integer least = values.number("wishes.populationMin", body.populationMin(), 0, MOST_INHABITANTS);
        Integer most = values.number("wishes.populationMax", body.populationMax(), 0, MOST_INHABITANTS);
        if (least != null && most != null && least > most) {
            values.add(Flaw.of("wishes.populationMin", "parameter.population-order", least, most));
            most = null;
        }
        List<Kind> kinds = values.each(
                "wishes.kinds",
                body.kinds(),
                (path, came) -> values.choice(path, came, Arrays.asList(Kind.values()), Kind::code));
        List<CountryCode> countries = values.each("wishes.countries", body.countries(), values::country);
        Wishes.Proximity proximity = values.choice(
                "wishes.proximity", body.proximity(), Arrays.asList(Wishes.Proximity.values()), Wishes.Proximity::code);
        return new Wishes(Set.copyOf(countries), Set.copyOf(kinds), least, most, proximity);
    }

    private Readiness readiness(@Nullable ReadinessBody body, Readiness standing, boolean coordinator) {
        if (body == null) {
            return new Readiness(null, null, coordinator ? null : standing.verifiedOn());
        }
        LocalDate verified = values.day("readiness.verifiedOn", body.verifiedOn());
        if (!coordinator
                && body.verifiedOn() != null
                && !body.verifiedOn().equals(String.valueOf(standing.verifiedOn()))) {
            values.add(Flaw.of("readiness.verifiedOn", "body.verified-by-coordinators"));
        }
        return new Readiness(body.officer(), body.councilDecision(), coordinator ? verified : standing.verifiedOn());
    }

    private @Nullable Bridge bridge(@Nullable BridgeBody body) {
        if (body == null) {
            return null;
        }
        List<String> oblasts = values.each("bridge.homeOblasts", body.homeOblasts(), (path, came) -> came);
        List<RegisterCode> hromadas = values.each("bridge.homeHromadas", body.homeHromadas(), values::registerCode);
        return new Bridge(
                values.registerCode("bridge.seat", body.seat()),
                new TreeSet<>(oblasts),
                new TreeSet<>(hromadas),
                body.interprets(),
                body.holdsGrants());
    }

    private static boolean restsAsBefore(Profile now, Profile before) {
        return now.languages().equals(before.languages())
                && now.availability().equals(before.availability())
                && now.wishes().equals(before.wishes())
                && now.readiness().equals(before.readiness())
                && Objects.equals(now.bridge(), before.bridge());
    }

    private static Profile ownWord(Profile profile) {
        return new Profile(
                profile.languages(),
                profile.needs(),
                profile.offers(),
                profile.availability(),
                profile.wishes(),
                profile.readiness(),
                profile.bridge(),
                Basis.OWN_WORD,
                profile.statedOn());
    }
}
