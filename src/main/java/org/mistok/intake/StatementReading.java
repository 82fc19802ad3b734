package org.mistok.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.AudienceRule;
import org.mistok.http.Flaw;
import org.mistok.intake.ProfileBody.StatementBody;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Embargo;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;

/// Reads the needs and offers of a body against those that stand already.
///
/// A statement that comes back as it was keeps its basis and its day. One that is new or was changed is the
/// organisation's own word of today, whatever its basis was before, unless the body names another source: an example
/// that somebody rewrites stops being an example. Statements that the writer cannot see are kept.
public final class StatementReading {
    private static final List<Audience> AUDIENCES = Arrays.asList(Audience.values());

    private final BodyValues values;
    private final StatementDefaults defaults;

    StatementReading(BodyValues values, StatementDefaults defaults) {
        this.values = values;
        this.defaults = defaults;
    }

    List<Need> needs(@Nullable List<@Nullable StatementBody> bodies, List<Need> seen, List<Need> unseen) {
        Keys keys = new Keys('n', seen, unseen);
        List<Need> read = new ArrayList<>(values.each("needs", bodies, (path, body) -> need(path, body, seen, keys)));
        read.addAll(unseen);
        return read;
    }

    List<Offer> offers(@Nullable List<@Nullable StatementBody> bodies, List<Offer> seen, List<Offer> unseen) {
        Keys keys = new Keys('o', seen, unseen);
        List<Offer> read =
                new ArrayList<>(values.each("offers", bodies, (path, body) -> offer(path, body, seen, keys)));
        read.addAll(unseen);
        return read;
    }

    private @Nullable Need need(String path, StatementBody body, List<Need> seen, Keys keys) {
        Need before = before(path, body, seen);
        refuseField(path + ".strength", body.strength());
        Urgency urgency = values.choice(path + ".urgency", body.urgency(), List.of(Urgency.values()), Urgency::code);
        Common common = common(path, body, before);
        if (common == null) {
            return null;
        }
        Need need = new Need(
                before == null ? keys.next() : before.key(),
                common.area().code(),
                common.text(),
                urgency != null ? urgency : before != null ? before.urgency() : Urgency.MEDIUM,
                defaults.today(),
                common.audience(),
                Basis.OWN_WORD,
                common.embargo());
        boolean same = before != null && sameContent(need, before) && need.urgency() == before.urgency();
        return new Need(
                need.key(),
                need.area(),
                need.text(),
                need.urgency(),
                statedOn(common.statedOn(), before, same),
                need.audience(),
                basis(body.basis(), before, same),
                need.embargo());
    }

    private @Nullable Offer offer(String path, StatementBody body, List<Offer> seen, Keys keys) {
        Offer before = before(path, body, seen);
        refuseField(path + ".urgency", body.urgency());
        Strength strength =
                values.choice(path + ".strength", body.strength(), List.of(Strength.values()), Strength::code);
        Common common = common(path, body, before);
        if (common == null) {
            return null;
        }
        Offer offer = new Offer(
                before == null ? keys.next() : before.key(),
                common.area().code(),
                common.text(),
                strength != null ? strength : before != null ? before.strength() : Strength.EXPERIENCE,
                defaults.today(),
                common.audience(),
                Basis.OWN_WORD,
                common.embargo());
        boolean same = before != null && sameContent(offer, before) && offer.strength() == before.strength();
        return new Offer(
                offer.key(),
                offer.area(),
                offer.text(),
                offer.strength(),
                statedOn(common.statedOn(), before, same),
                offer.audience(),
                basis(body.basis(), before, same),
                offer.embargo());
    }

    /// What needs and offers are read alike.
    private record Common(
            Area area,
            LocalText text,
            Audience audience,
            @Nullable Embargo embargo,
            @Nullable LocalDate statedOn) {}

    private @Nullable Common common(String path, StatementBody body, @Nullable Statement before) {
        Area area = values.area(path + ".area", body.area());
        if (body.area() == null) {
            values.missing(path + ".area", "water-supply");
        }
        LanguageTag language = values.language(path + ".language", body.language());
        Audience audience = values.choice(path + ".audience", body.audience(), AUDIENCES, Audience::code);
        LocalDate statedOn = values.day(path + ".statedOn", body.statedOn());
        LocalDate shownFrom = values.day(path + ".shownFrom", body.shownFrom());
        LocalText text = area == null ? null : text(path, body, language, area);
        if (area == null || text == null) {
            return null;
        }
        if (audience == null) {
            audience = before != null ? before.meantFor() : defaultAudience(path, area);
        }
        return new Common(area, text, audience, embargo(shownFrom, audience, before), statedOn);
    }

    private @Nullable LocalText text(String path, StatementBody body, @Nullable LanguageTag language, Area area) {
        LanguageTag fallback = defaults.language();
        LanguageTag tag = language == null ? fallback : language;
        String came = body.text() == null || body.text().isBlank() ? null : body.text();
        if (came != null && tag != null) {
            return new LocalText(tag, came);
        }
        if (fallback != null) {
            return new LocalText(fallback, area.labels().in(fallback));
        }
        if (came == null) {
            values.missing(path + ".text", "\"…\"");
        }
        if (body.language() == null) {
            values.missing(path + ".language", "\"uk\"");
        }
        return null;
    }

    private Audience defaultAudience(String path, Area area) {
        return path.startsWith("needs") ? AudienceRule.usual(area, defaults.atTheFront()) : Audience.PUBLIC;
    }

    /// An embargo that is not mentioned goes on.
    private @Nullable Embargo embargo(@Nullable LocalDate came, Audience audience, @Nullable Statement before) {
        LocalDate shownFrom = came != null || before == null ? came : before.shownFrom();
        return shownFrom == null || !shownFrom.isAfter(defaults.today()) ? null : new Embargo(shownFrom, audience);
    }

    private void refuseField(String path, @Nullable String came) {
        if (came != null) {
            values.add(Flaw.of(path, path.endsWith("urgency") ? "body.no-urgency" : "body.no-strength"));
        }
    }

    private <S extends Statement> @Nullable S before(String path, StatementBody body, List<S> seen) {
        for (S statement : seen) {
            if (statement.key().equals(body.key())) {
                return statement;
            }
        }
        if (body.key() != null) {
            values.add(Flaw.of(path + ".key", "refusal.key-unknown", Flaw.shown(body.key())));
        }
        return null;
    }

    private static boolean sameContent(Statement now, Statement before) {
        return now.area().equals(before.area())
                && now.text().equals(before.text())
                && now.meantFor() == before.meantFor()
                && Objects.equals(now.embargo(), before.embargo());
    }

    private LocalDate statedOn(@Nullable LocalDate came, @Nullable Statement before, boolean same) {
        boolean repeated = before != null && before.statedOn().equals(came);
        if (came != null && (same || !repeated)) {
            return came;
        }
        return same && before != null ? before.statedOn() : defaults.today();
    }

    private static Basis basis(@Nullable String came, @Nullable Statement before, boolean same) {
        if (came == null) {
            return same && before != null ? before.basis() : Basis.OWN_WORD;
        }
        boolean repeated = before != null && before.basis().code().equals(came);
        return (repeated && !same) || came.isBlank() ? Basis.OWN_WORD : Basis.of(came);
    }

    /// Gives new statements the next free key, also beside those that the writer cannot see.
    private static final class Keys {
        private final char prefix;
        private final Set<String> taken = new HashSet<>();
        private int last;

        Keys(char prefix, List<? extends Statement> seen, List<? extends Statement> unseen) {
            this.prefix = prefix;
            seen.forEach(statement -> taken.add(statement.key()));
            unseen.forEach(statement -> taken.add(statement.key()));
        }

        String next() {
            String key;
            do {
                key = prefix + Integer.toString(++last);
            } while (!taken.add(key));
            return key;
        }
    }

    /// What stands in for parts that a body leaves out.
    ///
    /// @param language of texts that come without one, and of the area's name where a text is missing; null where
    /// both
    ///     must come
    /// @param atTheFront whether needs are public only when somebody says so
    public record StatementDefaults(
            LocalDate today, @Nullable LanguageTag language, boolean atTheFront) {}
}
