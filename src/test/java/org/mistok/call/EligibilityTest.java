package org.mistok.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mistok.call.Finding.Outcome;
import org.mistok.exchange.Fixtures;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

class EligibilityTest {
    private static final List<Organisation> ALL = everybody();
    private static final Organisation BEREZHANY = one("UA61040030000060956");
    private static final Organisation INGELHEIM = one("DE-07339030");
    private static final Organisation DRUSKININKAI = one("LT-15");

    @Test
    void kindsAdmitOnlyWhomTheyName() {
        Rule rule = new Rule.Kinds(Set.of(Kind.HROMADA));

        assertThat(party(rule, BEREZHANY)).isEqualTo(Outcome.MET);
        assertThat(party(rule, INGELHEIM)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void countriesBindOnlyTheKindTheyAreStatedFor() {
        Rule rule = new Rule.Countries(Kind.MUNICIPALITY, Set.of(CountryCode.of("LT")));

        assertThat(party(rule, DRUSKININKAI)).isEqualTo(Outcome.MET);
        assertThat(party(rule, INGELHEIM)).isEqualTo(Outcome.NOT_MET);
        assertThat(party(rule, BEREZHANY)).isEqualTo(Outcome.MET);
    }

    @Test
    void oblastsBindHromadasAlone() {
        assertThat(party(new Rule.Oblasts(Set.of("UA61")), BEREZHANY)).isEqualTo(Outcome.MET);
        assertThat(party(new Rule.Oblasts(Set.of("UA21")), BEREZHANY)).isEqualTo(Outcome.NOT_MET);
        assertThat(party(new Rule.Oblasts(Set.of("UA21")), INGELHEIM)).isEqualTo(Outcome.MET);
    }

    @Test
    void bothEndsOfAPopulationBandBelongToIt() {
        int inhabitants = BEREZHANY.identity().population().inhabitants();

        assertThat(party(population(inhabitants, inhabitants), BEREZHANY)).isEqualTo(Outcome.MET);
        assertThat(party(population(null, inhabitants - 1), BEREZHANY)).isEqualTo(Outcome.NOT_MET);
        assertThat(party(population(inhabitants + 1, null), BEREZHANY)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void whatIsNotStatedBarsNobody() {
        Organisation unknown = ALL.stream()
                .filter(organisation -> organisation.kind() == Kind.DIASPORA
                        && organisation.identity().population() == null)
                .findFirst()
                .orElseThrow();
        Call call = call(new Rule.Population(Kind.DIASPORA, new Range(5, 10)));

        List<Finding> findings = Eligibility.ofParty(call, unknown);

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.NOT_STATED);
        assertThat(Eligibility.mayApply(findings)).isTrue();
    }

    @Test
    void territoriesAreBarredByTheirStatus() {
        Rule rule = new Rule.NotOnTerritory(Set.of(Territory.Status.ACTIVE_HOSTILITIES));
        for (Organisation organisation : ALL) {
            Territory territory = organisation.identity().territory();
            boolean fought = territory != null && territory.status() == Territory.Status.ACTIVE_HOSTILITIES;

            assertThat(party(rule, organisation)).isEqualTo(fought ? Outcome.NOT_MET : Outcome.MET);
        }
    }

    @Test
    void aGroupThatIsTooSmallNeedsMoreAndOneThatIsTooLargeFails() {
        Rule two = new Rule.Parties(new Range(2, 2));

        assertThat(group(two, BEREZHANY)).isEqualTo(Outcome.NEEDS_MORE);
        assertThat(group(two, BEREZHANY, INGELHEIM)).isEqualTo(Outcome.MET);
        assertThat(group(two, BEREZHANY, INGELHEIM, DRUSKININKAI)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void countriesOfAGroupCountOnceEach() {
        assertThat(group(new Rule.DifferentCountries(3), BEREZHANY, INGELHEIM, INGELHEIM))
                .isEqualTo(Outcome.NEEDS_MORE);
        assertThat(group(new Rule.DifferentCountries(3), BEREZHANY, INGELHEIM, DRUSKININKAI))
                .isEqualTo(Outcome.MET);
        assertThat(group(new Rule.UnionCountries(2), BEREZHANY, INGELHEIM)).isEqualTo(Outcome.NEEDS_MORE);
        assertThat(group(new Rule.UnionCountries(2), DRUSKININKAI, INGELHEIM)).isEqualTo(Outcome.MET);
    }

    @Test
    void aGroupMustIncludeWhoIsAskedFor() {
        Rule german = new Rule.Includes(Kind.MUNICIPALITY, CountryCode.of("DE"));

        assertThat(group(german, BEREZHANY, DRUSKININKAI)).isEqualTo(Outcome.NEEDS_MORE);
        assertThat(group(german, BEREZHANY, INGELHEIM)).isEqualTo(Outcome.MET);
    }

    @Test
    void barredAreJustThoseWhoseOwnRulesFail() {
        Call call = call(new Rule.Kinds(Set.of(Kind.HROMADA)), new Rule.Parties(new Range(9, 9)));

        assertThat(Eligibility.barred(call, ALL).stream())
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .filter(organisation -> organisation.kind() != Kind.HROMADA)
                        .map(organisation -> (int) organisation.id())
                        .toList());
    }

    @Test
    void everyRuleForAPartyIsToldForEveryParty() {
        Call call = call(
                new Rule.Kinds(Set.of(Kind.HROMADA)),
                new Rule.Parties(new Range(2, null)),
                new Rule.Oblasts(Set.of("UA61")));

        assertThat(Eligibility.of(call, List.of(BEREZHANY, INGELHEIM)))
                .extracting(finding -> finding.rule().code(), Finding::holder)
                .containsExactly(
                        tuple("kinds", BEREZHANY.code()),
                        tuple("oblasts", BEREZHANY.code()),
                        tuple("kinds", INGELHEIM.code()),
                        tuple("oblasts", INGELHEIM.code()),
                        tuple("parties", null));
    }

    private static Rule population(Integer min, Integer max) {
        return new Rule.Population(Kind.HROMADA, new Range(min, max));
    }

    private static Outcome party(Rule rule, Organisation party) {
        return Eligibility.ofParty(call(rule), party).getFirst().outcome();
    }

    private static Outcome group(Rule rule, Organisation... group) {
        return Eligibility.of(call(rule), List.of(group)).getFirst().outcome();
    }

    private static Call call(Rule... rules) {
        return new Call(
                CallCode.of("example"),
                Labels.of(Map.of(LanguageTag.of("en"), "Example")),
                "Nobody",
                Set.of(),
                new Deadline.Running(),
                new Terms(null, null, null),
                List.of(rules),
                URI.create("https://example.org"),
                LocalDate.EPOCH);
    }

    private static Organisation one(String code) {
        return ALL.stream()
                .filter(organisation -> organisation.code().equals(RegisterCode.of(code)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Organisation> everybody() {
        List<NewOrganisation> given = Fixtures.read(Path.of("fixtures")).organisations();
        return IntStream.range(0, given.size())
                .mapToObj(i -> new Organisation(
                        i,
                        given.get(i).code(),
                        given.get(i).identity(),
                        given.get(i).profile(),
                        1,
                        Instant.EPOCH))
                .toList();
    }
}
