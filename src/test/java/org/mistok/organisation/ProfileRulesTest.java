package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.organisation.Samples.emptyProfile;
import static org.mistok.organisation.Samples.need;
import static org.mistok.organisation.Samples.needing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

class ProfileRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ProfileRules RULES = new ProfileRules(
            new Thesaurus(List.of(area("water", true), area("culture", false)), "test"),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    private static Area area(String code, boolean sensitive) {
        Labels labels = Labels.of(Map.of(LanguageTag.of("en"), code));
        return new Area(AreaCode.of(code), null, labels, Map.of(), labels, List.of(), List.of(), sensitive);
    }

    private static List<String> refusals(Kind kind, Profile profile) {
        return RULES.refusals(kind, profile).stream()
                .map(refusal -> refusal.field() + " " + refusal.code() + " " + refusal.arguments())
                .toList();
    }

    private static List<String> refusals(Need... needs) {
        return refusals(Kind.HROMADA, needing(needs));
    }

    private static Need culture(String key, String text) {
        return need(key, "culture", text, Audience.PUBLIC);
    }

    @Test
    void anEmptyProfileIsGood() {
        assertThat(refusals(Kind.DIASPORA, emptyProfile())).isEmpty();
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThat(refusals(culture("n1", "x"), need("n2", "chess", "x", Audience.PUBLIC)))
                .containsExactly("needs[1].area area-unknown [chess]");
    }

    @Test
    void aNeedInASensitiveAreaIsNotForEverybodyButAnOfferMayBe() {
        assertThat(refusals(need("n1", "water", "x", Audience.PUBLIC)))
                .containsExactly("needs[0].audience audience-too-wide [public, registered]");
        for (Audience narrower : List.of(Audience.REGISTERED, Audience.PARTNER, Audience.OWNER)) {
            assertThat(refusals(need("n1", "water", "x", narrower))).isEmpty();
        }
        Offer offer = new Offer(
                "o1",
                AreaCode.of("water"),
                LocalText.of("en", "x"),
                Strength.ADVICE,
                TODAY,
                Audience.PUBLIC,
                Basis.OWN_WORD);
        assertThat(refusals(Kind.HROMADA, Samples.with(emptyProfile(), List.of(), List.of(offer))))
                .isEmpty();
    }

    @Test
    void outsideUkraineEveryNeedMayBeForEverybody() {
        Profile profile = needing(need("n1", "water", "x", Audience.PUBLIC));
        assertThat(refusals(Kind.MUNICIPALITY, profile)).isEmpty();
        assertThat(refusals(Kind.DIASPORA, profile)).isEmpty();
    }

    @Test
    void fiftyNeedsAreEnough() {
        Need[] needs = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> culture("n" + i, "x"))
                .toArray(Need[]::new);
        assertThat(refusals(needs)).containsExactly("needs too-many [51, 50]");
        assertThat(refusals(java.util.Arrays.copyOf(needs, 50))).isEmpty();
    }

    @Test
    void keysAreNumberedAndDiffer() {
        assertThat(refusals(culture("1", "x"), culture("n1", "x"), culture("n1", "y"), culture("n01", "z")))
                .containsExactly(
                        "needs[0].key key-malformed [1, n1]",
                        "needs[2].key key-repeated [n1]",
                        "needs[3].key key-malformed [n01, n1]");
    }

    @Test
    void aTextIsShortAndPlain() {
        assertThat(refusals(culture("n1", "ї".repeat(1001)), culture("n2", "🚒".repeat(1000))))
                .containsExactly("needs[0].text text-too-long [1001, 1000]");
        assertThat(refusals(
                        culture("n1", "a\u0007b"),
                        culture("n2", "a\nb\tc"),
                        culture("n3", "a\u202Eb"),
                        culture("n4", "a\u0000b"),
                        culture("n5", "a\uD800b")))
                .containsExactly(
                        "needs[0].text text-control-characters [U+0007]",
                        "needs[2].text text-control-characters [U+202E]",
                        "needs[3].text text-control-characters [U+0000]",
                        "needs[4].text text-control-characters [U+D800]");
        assertThat(refusals(culture("n1", "Meet at 12 High Street")))
                .containsExactly("needs[0].text text-names-a-place-of-an-object [12 High Street]");
    }

    @Test
    void aDateIsNotInTheFutureAnywhereOnEarth() {
        assertThat(refusals(Kind.HROMADA, statedOn(TODAY))).isEmpty();
        assertThat(refusals(Kind.HROMADA, statedOn(TODAY.plusDays(1))))
                .as("it has begun in Kiritimati")
                .isEmpty();
        assertThat(refusals(Kind.HROMADA, statedOn(TODAY.plusDays(2))))
                .containsExactly(
                        "readiness.verifiedOn date-in-future [2026-11-24]", "statedOn date-in-future [2026-11-24]");
    }

    private static Profile statedOn(LocalDate day) {
        return new Profile(
                List.of(),
                List.of(),
                List.of(),
                Availability.NOT_STATED,
                Wishes.NONE,
                new Readiness(null, null, day),
                null,
                Basis.OWN_WORD,
                day);
    }

    @Test
    void theRestOfTheProfileIsLookedAtToo() {
        LanguageTag uk = LanguageTag.of("uk");
        Bridge bridge = new Bridge(RegisterCode.of("org-x"), Set.of("05"), Set.of(RegisterCode.of("DE-1")), null, null);
        Profile profile = new Profile(
                List.of(new LanguageSkill(uk, Level.A1), new LanguageSkill(uk, Level.B1)),
                List.of(),
                List.of(),
                Availability.NOT_STATED,
                new Wishes(Set.of(CountryCode.UKRAINE), Set.of(), -5, null, null),
                Readiness.NOT_STATED,
                bridge,
                Basis.of("somebody told me"),
                null);
        assertThat(refusals(Kind.DIASPORA, profile))
                .containsExactly(
                        "languages[1].language language-repeated [uk]",
                        "wishes.populationMin number-negative [-5]",
                        "bridge.seat not-a-municipality [org-x]",
                        "bridge.homeOblasts not-an-oblast [05]",
                        "bridge.homeHromadas not-a-hromada [DE-1]",
                        "basis basis-not-an-address [somebody told me]");
        assertThat(refusals(Kind.MUNICIPALITY, profile)).contains("bridge bridge-only-for-diaspora []");
    }
}
