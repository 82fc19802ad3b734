package org.mistok.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mistok.language.Level;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Urgency;
import org.mistok.place.CountryCode;

/// What each criterion says, rule by rule, as `docs/scoring.md` tells it.
class CriteriaTest {

    private static final LocalDate TODAY = RandomOrganisations.TODAY;
    private static final double NEUTRAL = 0.375;

    @Test
    void everyCriterionHasItsRulesHere() {
        List<String> tested = Arrays.stream(CriteriaTest.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Criterion.values()).map(Criterion::code).toList());
    }

    @Nested
    class Needs {

        @Test
        void anOfferOfResourcesInTheSameAreaMeetsANeedWhole() {
            assertThat(needs(
                            Example.hromada().needing("heat"),
                            Example.municipality().offering("heat", Strength.RESOURCES)))
                    .isEqualTo(1);
        }

        @Test
        void adviceMeetsHalfANeed() {
            assertThat(needs(
                            Example.hromada().needing("heat"),
                            Example.municipality().offering("heat", Strength.ADVICE)))
                    .isEqualTo(0.5);
        }

        @Test
        void kinshipOfAreasCounts() {
            Example hromada = Example.hromada().needing("solar");
            assertThat(needs(hromada, Example.municipality().offering("energy", Strength.RESOURCES)))
                    .isEqualTo(0.7);
            assertThat(needs(hromada, Example.municipality().offering("climate", Strength.RESOURCES)))
                    .isEqualTo(0.5);
            assertThat(needs(hromada, Example.municipality().offering("heat", Strength.RESOURCES)))
                    .isEqualTo(0.4);
            assertThat(needs(hromada, Example.municipality().offering("education", Strength.RESOURCES)))
                    .isZero();
        }

        @Test
        void aSecondOfferAddsAQuarterOfItsWorthButNeverBeyondTheWhole() {
            Example two =
                    Example.municipality().offering("heat", Strength.ADVICE).offering("energy", Strength.ADVICE);
            assertThat(needs(Example.hromada().needing("heat"), two)).isEqualTo(0.5 + 0.25 * 0.35);
            Example full =
                    Example.municipality().offering("heat", Strength.RESOURCES).offering("heat", Strength.ADVICE);
            assertThat(needs(Example.hromada().needing("heat"), full)).isEqualTo(1);
        }

        @Test
        void urgentAndFreshNeedsWeighMore() {
            Example hromada = Example.hromada()
                    .needing("heat", Urgency.CRITICAL, TODAY)
                    .needing("water", Urgency.LOW, TODAY.minusYears(3));
            assertThat(needs(hromada, Example.municipality().offering("heat", Strength.RESOURCES)))
                    .isEqualTo(1 / (1 + 0.25 * 0.25));
        }

        @Test
        void whoStatesNothingGetsTheNeutralValueAndIsNamed() {
            Node silent = node(
                    Criterion.NEEDS,
                    Example.hromada().make(),
                    Example.municipality().make());
            assertThat(silent.value()).isEqualTo(NEUTRAL);
            assertThat(silent.evidence())
                    .isEqualTo(new Evidence.NotStated(Example.hromada().make().code(), "needs"));
        }

        private double needs(Example from, Example to) {
            return value(Criterion.NEEDS, from, to);
        }
    }

    @Nested
    class Areas {

        @Test
        void theShareOfMyAreasThatTheOtherWorksOnTooCounts() {
            Example two = Example.hromada().needing("water").needing("education");
            Example one = Example.municipality().offering("water", Strength.ADVICE);
            assertThat(value(Criterion.AREAS, two, one)).isEqualTo(0.5);
            assertThat(value(Criterion.AREAS, one, two)).isEqualTo(1);
        }

        @Test
        void differentKindsOfEnergyStillShareEnergy() {
            Example solar = Example.hromada().needing("solar");
            Example heat = Example.municipality().offering("heat", Strength.ADVICE);
            assertThat(value(Criterion.AREAS, solar, heat)).isEqualTo(0.5);
        }

        @Test
        void aRareAreaSaysMoreThanACommonOne() {
            assertThat(Fit.information(1, 100)).isGreaterThan(Fit.information(80, 100));
            assertThat(Fit.information(100, 100)).isEqualTo(0.1);
        }
    }

    @Nested
    class Language {

        @Test
        void theWeakerSideOfTheBestCommonLanguageCounts() {
            Example hromada = Example.hromada().speaking("uk", Level.NATIVE).speaking("de", Level.B1);
            Example municipality =
                    Example.municipality().speaking("de", Level.NATIVE).speaking("en", Level.C1);
            assertThat(value(Criterion.LANGUAGE, hromada, municipality)).isEqualTo(0.6);
        }

        @Test
        void withoutACommonLanguageThereIsNothing() {
            Example hromada = Example.hromada().speaking("uk", Level.NATIVE);
            Example municipality = Example.municipality().speaking("de", Level.NATIVE);
            assertThat(value(Criterion.LANGUAGE, hromada, municipality)).isZero();
        }

        @Test
        void aDiasporaOrganisationNearbyThatInterpretsLiftsIt() {
            Organisation interpreter = interpreter(49.1, 8.1).make();
            Node node = node(
                    Criterion.LANGUAGE,
                    Example.hromada().speaking("uk", Level.NATIVE).make(),
                    Example.municipality()
                            .at(49, 8)
                            .speaking("de", Level.NATIVE)
                            .make(),
                    interpreter);
            assertThat(node.value()).isEqualTo(0.8 * 0.95);
            assertThat(node.child("interpreter").evidence()).isInstanceOf(Evidence.OfInterpreter.class);
        }

        @Test
        void anInterpreterFarAwayDoesNot() {
            Node node = node(
                    Criterion.LANGUAGE,
                    Example.hromada().speaking("uk", Level.NATIVE).make(),
                    Example.municipality()
                            .at(49, 8)
                            .speaking("de", Level.NATIVE)
                            .make(),
                    interpreter(52, 13).make());
            assertThat(node.value()).isZero();
        }

        private Example interpreter(double lat, double lon) {
            return Example.diaspora()
                    .at(lat, lon)
                    .speaking("uk", Level.NATIVE)
                    .speaking("de", Level.C1)
                    .with(new Bridge(null, Set.of(), Set.of(), true, null));
        }
    }

    @Nested
    class Size {

        @Test
        void equalPopulationsFitAndTwentyfoldOnesDoNot() {
            assertThat(value(
                            Criterion.SIZE,
                            Example.hromada().ofSize(10_000),
                            Example.municipality().ofSize(10_000)))
                    .isEqualTo(1);
            assertThat(value(
                            Criterion.SIZE,
                            Example.hromada().ofSize(10_000),
                            Example.municipality().ofSize(200_000)))
                    .isCloseTo(0, within(1e-12));
        }

        @Test
        void itDoesNotApplyToDiasporaOrganisations() {
            assertThat(node(
                                    Criterion.SIZE,
                                    Example.hromada().ofSize(1).make(),
                                    Example.diaspora().make())
                            .evidence())
                    .isEqualTo(new Evidence.NotApplicable("diaspora"));
        }
    }

    @Nested
    class Character {

        @Test
        void commonTraitsOverAllTraitsCount() {
            Example hromada = Example.hromada().with(Trait.MOUNTAIN, Trait.SPA, Trait.RURAL);
            Example municipality = Example.municipality().with(Trait.MOUNTAIN, Trait.SPA, Trait.UNIVERSITY);
            assertThat(value(Criterion.CHARACTER, hromada, municipality)).isEqualTo(0.5);
        }
    }

    @Nested
    class Proximity {

        private final Example vienna = Example.hromada().at(48.21, 16.37);
        private final Example berlin = Example.municipality().at(52.52, 13.40);

        @Test
        void itFallsWithDistanceAndFasterForWhoWantsItNear() {
            double kilometres = vienna.make()
                    .identity()
                    .centre()
                    .kilometresTo(berlin.make().identity().centre());
            assertThat(kilometres).isCloseTo(524, within(3.0));
            assertThat(value(Criterion.PROXIMITY, vienna, berlin)).isEqualTo(1 / (1 + kilometres / 1000));
            vienna.with(wish(org.mistok.organisation.Wishes.Proximity.NEAR));
            assertThat(value(Criterion.PROXIMITY, vienna, berlin)).isEqualTo(1 / (1 + kilometres / 300));
        }

        @Test
        void whoDoesNotMindGetsTheNeutralValue() {
            assertThat(value(
                            Criterion.PROXIMITY,
                            vienna.with(wish(org.mistok.organisation.Wishes.Proximity.ANY)),
                            berlin))
                    .isEqualTo(NEUTRAL);
        }

        private org.mistok.organisation.Wishes wish(org.mistok.organisation.Wishes.Proximity proximity) {
            return new org.mistok.organisation.Wishes(Set.of(), Set.of(), null, null, proximity);
        }
    }

    @Nested
    class Ties {

        private final Example hromada = Example.hromada();

        @Test
        void diasporaFromMyOblastAtYourPlaceIsATie() {
            Organisation circle = Example.diaspora()
                    .at(49.1, 8.1)
                    .with(new Bridge(null, Set.of("UA05"), Set.of(), null, null))
                    .make();
            Node node = node(
                    Criterion.TIES,
                    hromada.make(),
                    Example.municipality().at(49, 8).make(),
                    circle);
            assertThat(node.value()).isEqualTo(1);
            assertThat(node.child("diaspora-here").evidence())
                    .isEqualTo(new Evidence.OfTie(Tie.DIASPORA_HERE, List.of(circle.code())));
        }

        @Test
        void aHometownCircleKnowsItsHromadaBetterThanItsOblast() {
            Bridge town = new Bridge(null, Set.of(), Set.of(hromada.make().code()), null, null);
            Bridge oblast = new Bridge(null, Set.of("UA05"), Set.of(), null, null);
            assertThat(value(Criterion.TIES, hromada, Example.diaspora().with(town)))
                    .isEqualTo(1);
            assertThat(value(Criterion.TIES, hromada, Example.diaspora().with(oblast)))
                    .isEqualTo(0.8);
        }

        @Test
        void strangersHaveNone() {
            assertThat(value(Criterion.TIES, hromada, Example.municipality())).isZero();
        }
    }

    @Nested
    class Readiness {

        @Test
        void itIsTheMeanOfFourSignsOfTheOtherSide() {
            Example ready = Example.municipality().with(signs(true, true, TODAY), TODAY);
            assertThat(value(Criterion.READINESS, Example.hromada(), ready)).isEqualTo(1);
            Example half = Example.municipality().with(signs(true, false, null), null);
            assertThat(value(Criterion.READINESS, Example.hromada(), half)).isEqualTo((1 + 0 + 2 * NEUTRAL) / 4);
        }

        @Test
        void aDiasporaOrganisationHasNoCouncil() {
            Example ready = Example.diaspora().with(signs(true, null, TODAY), TODAY);
            assertThat(value(Criterion.READINESS, Example.hromada(), ready)).isEqualTo(1);
        }

        private org.mistok.organisation.Readiness signs(
                @Nullable Boolean officer, @Nullable Boolean council, @Nullable LocalDate verified) {
            return new org.mistok.organisation.Readiness(officer, council, verified);
        }
    }

    @Nested
    class Wishes {

        @Test
        void theShareOfWishesAnsweredCounts() {
            org.mistok.organisation.Wishes asked = new org.mistok.organisation.Wishes(
                    Set.of(CountryCode.of("DE")), Set.of(Kind.MUNICIPALITY), 1_000, 5_000, null);
            Example hromada = Example.hromada().with(asked);
            assertThat(value(Criterion.WISHES, hromada, Example.municipality().ofSize(3_000)))
                    .isEqualTo(1);
            assertThat(value(Criterion.WISHES, hromada, Example.municipality().ofSize(6_000)))
                    .isEqualTo(2.0 / 3);
            assertThat(value(Criterion.WISHES, hromada, Example.municipality())).isEqualTo((2 + NEUTRAL) / 3);
        }

        @Test
        void whoWishesNothingGetsTheNeutralValue() {
            assertThat(value(Criterion.WISHES, Example.hromada(), Example.municipality()))
                    .isEqualTo(NEUTRAL);
        }
    }

    private static double value(Criterion criterion, Example from, Example to) {
        return node(criterion, from.make(), to.make()).value();
    }

    private static Node node(Criterion criterion, Organisation from, Organisation to, Organisation... others) {
        Map<Criterion, Double> neutrals = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(each -> neutrals.put(each, NEUTRAL));
        List<Organisation> all = new ArrayList<>(List.of(from, to));
        all.addAll(List.of(others));
        List<Partnership> none = List.of();
        return Columns.empty(TestThesaurus.small(), new Neutrals(neutrals), TODAY)
                .with(List.of(), List.of(), new Surroundings(all, none, List.of()))
                .explainer()
                .criterion(criterion, from, to);
    }
}
