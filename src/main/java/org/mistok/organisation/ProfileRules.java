package org.mistok.organisation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.AudienceRule;
import org.mistok.disclosure.Finding;
import org.mistok.disclosure.FreeText;
import org.mistok.language.LanguageSkill;
import org.mistok.place.RegisterCode;

/// What a profile must keep to, beyond what its records promise. The same rules for the form, the API and importers.
///
/// | code | arguments |
/// |---|---|
/// | `too-many` | how many came, how many may be |
/// | `language-repeated`, `key-repeated` | what came |
/// | `key-malformed` | what came, an example |
/// | `area-unknown` | what came |
/// | `text-too-long` | code points that came, code points that may be |
/// | `text-control-characters` | the first of them, as `U+0007` |
/// | those of [org.mistok.disclosure.Concern] | the piece of text |
/// | `date-in-future` | what came |
/// | `audience-too-wide` | what came, the widest that may be |
/// | `public-takes-two-persons` | none |
/// | `embargo-too-long` | what came, the latest day that may be |
/// | `basis-not-an-address` | what came |
/// | `number-negative` | what came |
/// | `bridge-only-for-diaspora` | none |
/// | `not-a-municipality`, `not-a-hromada`, `not-an-oblast` | what came |
/// | `organisation-unknown` | what came; found only while saving |
@Singleton
public class ProfileRules {

    public static final int MOST_STATEMENTS = 50;
    public static final int LONGEST_TEXT = 1_000;

    private static final Period LONGEST_EMBARGO = Period.ofYears(2);
    private static final int MOST_LANGUAGES = 50;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern OBLAST = Pattern.compile("UA\\d{2}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Thesaurus thesaurus;
    private final Clock clock;

    ProfileRules(Thesaurus thesaurus, Clock clock) {
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /// All rules that the profile breaks, in the order of its fields; empty when it may be saved.
    public List<Refusal> refusals(Kind kind, Profile profile) {
        return refusals(kind, profile, Standing.NEW);
    }

    /// The same, except for what two persons have confirmed.
    List<Refusal> refusals(Kind kind, Profile profile, Standing standing) {
        Findings findings = new Findings(kind == Kind.HROMADA, standing);
        languages(profile.languages(), findings);
        statements("needs", 'n', profile.needs(), findings);
        statements("offers", 'o', profile.offers(), findings);
        if (kind == Kind.HROMADA) {
            audiences(profile.needs(), findings);
        }
        wishes(profile.wishes(), findings);
        past("readiness.verifiedOn", profile.readiness().verifiedOn(), findings);
        bridge(kind, profile.bridge(), findings);
        basis("basis", profile.basis(), findings);
        past("statedOn", profile.statedOn(), findings);
        return findings.list;
    }

    /// What of a text nobody can confirm.
    static List<Refusal> unconfirmable(String field, String text, RegisterCode code) {
        Standing confirmed = new Standing(null, Set.of(text), Set.of());
        Findings findings = new Findings(Kind.of(code) == Kind.HROMADA, confirmed);
        text(field, text, findings);
        return findings.list;
    }

    private static final class Findings {
        private final boolean inUkraine;
        private final Standing standing;
        private final List<Refusal> list = new ArrayList<>();

        Findings(boolean inUkraine, Standing standing) {
            this.inUkraine = inUkraine;
            this.standing = standing;
        }

        /// Whether two persons let these words of the text stand.
        boolean letStand(Finding finding, String text) {
            return standing.texts().contains(text) && finding.concern().canBeConfirmed(inUkraine);
        }

        void add(String field, String code, Object... arguments) {
            list.add(Refusal.of(field, code, arguments));
        }
    }

    private static void languages(List<LanguageSkill> languages, Findings findings) {
        if (languages.size() > MOST_LANGUAGES) {
            findings.add("languages", "too-many", languages.size(), MOST_LANGUAGES);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < languages.size(); i++) {
            String language = languages.get(i).language().value();
            if (!seen.add(language)) {
                findings.add("languages[" + i + "].language", "language-repeated", language);
            }
        }
    }

    private void statements(String field, char prefix, List<? extends Statement> statements, Findings findings) {
        if (statements.size() > MOST_STATEMENTS) {
            findings.add(field, "too-many", statements.size(), MOST_STATEMENTS);
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            String path = field + "[" + i + "].";
            if (!statement.key().matches(prefix + "[1-9]\\d{0,5}")) {
                findings.add(path + "key", "key-malformed", statement.key(), prefix + "1");
            } else if (!keys.add(statement.key())) {
                findings.add(path + "key", "key-repeated", statement.key());
            }
            area(path, statement, findings);
            text(path + "text", statement.text().text(), findings);
            past(path + "statedOn", statement.statedOn(), findings);
            embargo(path + "shownFrom", statement.shownFrom(), findings);
            basis(path + "basis", statement.basis(), findings);
        }
    }

    private void area(String path, Statement statement, Findings findings) {
        AreaCode code = statement.area();
        Area area = thesaurus.find(code);
        if (area == null) {
            findings.add(path + "area", "area-unknown", code);
        }
    }

    /// Only in Ukraine can a list of what is missing be a list of targets.
    private void audiences(List<Need> needs, Findings findings) {
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            Area area = thesaurus.find(need.area());
            Audience audience = need.meantFor();
            if (area != null && !AudienceRule.allows(area, audience)) {
                String widest = AudienceRule.narrowestDefault(area).code();
                findings.add("needs[" + i + "].audience", "audience-too-wide", audience.code(), widest);
            } else if (AudienceRule.takesTwoPersons(audience, findings.standing.atTheFront())
                    && !findings.standing.mayBePublic(need)) {
                findings.add("needs[" + i + "].audience", "public-takes-two-persons");
            }
        }
    }

    private static void text(String field, String text, Findings findings) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            findings.add(field, "text-too-long", length, LONGEST_TEXT);
            return;
        }
        text.codePoints()
                .filter(ProfileRules::mustNotStand)
                .findFirst()
                .ifPresent(point -> findings.add(field, "text-control-characters", "U+%04X".formatted(point)));
        for (Finding finding : FreeText.findings(text)) {
            if (!findings.letStand(finding, text)) {
                findings.add(field, finding.concern().code(), finding.words());
            }
        }
    }

    /// Control characters but tab and line breaks; halves of surrogate pairs; characters that turn the direction of
    /// text.
    private static boolean mustNotStand(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static void wishes(Wishes wishes, Findings findings) {
        notNegative("wishes.populationMin", wishes.populationMin(), findings);
        notNegative("wishes.populationMax", wishes.populationMax(), findings);
    }

    private static void notNegative(String field, @Nullable Integer number, Findings findings) {
        if (number != null && number < 0) {
            findings.add(field, "number-negative", number);
        }
    }

    private static void bridge(Kind kind, @Nullable Bridge bridge, Findings findings) {
        if (bridge == null) {
            return;
        }
        if (kind != Kind.DIASPORA) {
            findings.add("bridge", "bridge-only-for-diaspora");
            return;
        }
        RegisterCode seat = bridge.seat();
        if (seat != null && Kind.of(seat) != Kind.MUNICIPALITY) {
            findings.add("bridge.seat", "not-a-municipality", seat);
        }
        bridge.homeOblasts().stream()
                .filter(oblast -> !OBLAST.matcher(oblast).matches())
                .sorted()
                .forEach(oblast -> findings.add("bridge.homeOblasts", "not-an-oblast", oblast));
        bridge.homeHromadas().stream()
                .filter(code -> Kind.of(code) != Kind.HROMADA)
                .sorted()
                .forEach(code -> findings.add("bridge.homeHromadas", "not-a-hromada", code));
    }

    private static void basis(String field, Basis basis, Findings findings) {
        if (basis instanceof Basis.Sourced(String address)
                && (address.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(address).matches())) {
            findings.add(field, "basis-not-an-address", address);
        }
    }

    private void embargo(String field, @Nullable LocalDate shownFrom, Findings findings) {
        LocalDate latest = LocalDate.now(clock).plus(LONGEST_EMBARGO);
        if (shownFrom != null && shownFrom.isAfter(latest)) {
            findings.add(field, "embargo-too-long", shownFrom, latest);
        }
    }

    /// A day is in the future when it has begun nowhere on earth.
    private void past(String field, @Nullable LocalDate day, Findings findings) {
        if (day != null && day.isAfter(LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))))) {
            findings.add(field, "date-in-future", day);
        }
    }
}
