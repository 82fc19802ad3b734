package org.mistok.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.proposal.Sample.LEAD;
import static org.mistok.proposal.Sample.PARTNER;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;
import org.mistok.call.Deadline;
import org.mistok.call.Range;
import org.mistok.call.Rule;
import org.mistok.call.Terms;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.proposal.BudgetLine.Source;
import org.mistok.support.RegisterContext;

/// What stands in the way of an application, and what does not.
class ReadinessTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /// The clocks go back in the night before.
    private static final Deadline DEADLINE =
            new Deadline.Once(LocalDate.of(2026, 10, 25), LocalTime.of(17, 0), BRUSSELS);

    private static RegisterContext context;

    @BeforeAll
    static void open() {
        context = RegisterContext.open();
        context.bean(Organisations.class)
                .put(List.of(Samples.organisation(LEAD), Samples.organisation(PARTNER)), Samples.TESTER);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void whatIsCompleteIsGreenOnceEverybodyAgrees() {
        Proposal drafting = Sample.in(State.DRAFTING);
        assertThat(red(drafting)).containsExactly("consents.missing");
        assertThat(red(agreed(drafting))).isEmpty();
    }

    @Test
    void anEmptyIdeaIsToldEverythingThatIsMissing() {
        Proposal idea = with(Content.EMPTY);
        assertThat(red(idea))
                .containsExactly(
                        "titles.few",
                        "concept.missing",
                        "schedule.missing",
                        "budget.empty",
                        "call.missing",
                        "consents.missing");
    }

    @Test
    void onTheDayOfAChangeOfTheClockTheDeadlineIsAtFiveInBrussels() {
        Proposal proposal = agreed(Sample.in(State.DRAFTING));
        assertThat(red(proposal, "2026-10-25T15:59:59Z")).isEmpty();
        assertThat(red(proposal, "2026-10-25T16:00:00Z")).containsExactly("deadline.over");
        assertThat(readiness("2026-10-25T15:59:59Z").holds(proposal, Guard.IN_TIME))
                .isTrue();
        assertThat(readiness("2026-10-25T16:00:00Z").holds(proposal, Guard.IN_TIME))
                .isFalse();
    }

    @Test
    void whatArrivedInTimeCanBeRecordedLaterWithTheFundersReference() {
        Content content = Sample.content();
        Details received = new Details(null, "", List.of(), List.of(), "", "", "NK-2026-17", "", "");
        Proposal proposal = with(new Content(content.concept(), content.call(), content.budget(), received));
        assertThat(readiness("2026-11-01T00:00:00Z").holds(proposal, Guard.IN_TIME))
                .isTrue();
    }

    @Test
    void theOwnShareAndTheAmountAreCheckedToTheCent() {
        assertThat(red(asking("111088.22", "12343.13"))).containsExactly("own-share.too-little", "consents.missing");
        assertThat(red(asking("111088.27", "12343.14"))).containsExactly("own-share.too-little", "consents.missing");
        assertThat(red(asking("111088.22", "12343.14"))).containsExactly("consents.missing");
        assertThat(red(asking("49999.99", "10000"))).containsExactly("amount.too-little", "consents.missing");
        assertThat(red(asking("250000", "50000"))).containsExactly("consents.missing");
        assertThat(red(asking("250000.01", "50000"))).containsExactly("amount.too-much", "consents.missing");
    }

    @Test
    void anotherCurrencyNeedsAStatedRate() {
        List<BudgetLine> lines = new ArrayList<>(
                List.of(Sample.line(LEAD, "", Source.GRANT, "90000"), Sample.line(LEAD, "", Source.OWN, "9000")));
        lines.add(new BudgetLine(PARTNER, "", Source.OWN, new BigDecimal("100000"), "UAH"));
        Map<String, BigDecimal> totals = Map.of("EUR", new BigDecimal("99000"), "UAH", new BigDecimal("100000"));
        Budget without = new Budget(lines, new TreeMap<>(totals), List.of());
        Budget with =
                new Budget(lines, new TreeMap<>(totals), List.of(new Rate("UAH", "EUR", new BigDecimal("0.0205"))));
        assertThat(red(with(budget(without)))).containsExactly("own-share.no-rate", "consents.missing");
        assertThat(red(with(budget(with)))).containsExactly("consents.missing");
    }

    @Test
    void rulesOfTheCallAreCheckedForEachPartyAndForAll() {
        Proposal alone = new Proposal(
                Sample.ID,
                1,
                1,
                State.DRAFTING,
                null,
                List.of(Party.of(PARTNER, Party.Part.LEAD)),
                Sample.content(),
                Instant.EPOCH,
                Instant.EPOCH);
        assertThat(red(alone)).contains("parties.alone", "budget.of-others", "eligibility.needs-more");
    }

    @Test
    void whatHasBeenHandedInIsNotCheckedAnyMore() {
        assertThat(readiness("2026-10-01T00:00:00Z").of(Sample.in(State.SUBMITTED)))
                .isEmpty();
    }

    @Test
    void onlyTextsWithoutPlacesAndContactsCanBePublished() {
        Content content = Sample.content();
        Details outcome = new Details(
                null, "", List.of(), List.of(), "", "", "", "Ask mayor@example.org or +380 67 123 45 67", "");
        Proposal telling = with(new Content(content.concept(), content.call(), content.budget(), outcome));
        assertThat(readiness("2026-10-01T00:00:00Z").holds(telling, Guard.PUBLISHABLE))
                .isFalse();
        assertThat(readiness("2026-10-01T00:00:00Z").holds(Sample.in(State.APPROVED), Guard.PUBLISHABLE))
                .isTrue();
    }

    private static Proposal asking(String grant, String own) {
        BigDecimal total = new BigDecimal(grant).add(new BigDecimal(own));
        return with(budget(new Budget(
                List.of(Sample.line(LEAD, "", Source.GRANT, grant), Sample.line(PARTNER, "", Source.OWN, own)),
                new TreeMap<>(Map.of("EUR", total)),
                List.of())));
    }

    private static Content budget(Budget budget) {
        Content content = Sample.content();
        return new Content(content.concept(), content.call(), budget, content.details());
    }

    private static Proposal with(Content content) {
        return new Proposal(
                Sample.ID, 1, 1, State.DRAFTING, null, Sample.parties(), content, Instant.EPOCH, Instant.EPOCH);
    }

    private static Proposal agreed(Proposal proposal) {
        return proposal.with(
                proposal.state(),
                null,
                proposal.parties().stream().map(party -> party.consenting(true)).toList());
    }

    private static List<String> red(Proposal proposal) {
        return red(proposal, "2026-10-01T00:00:00Z");
    }

    private static List<String> red(Proposal proposal, String now) {
        return readiness(now).of(proposal).stream()
                .filter(check -> check.outcome() == Check.Outcome.RED)
                .map(check -> check.subject().code() + "." + check.why())
                .distinct()
                .toList();
    }

    private static Readiness readiness(String now) {
        Call call = new Call(
                CallCode.of("nakopa"),
                Labels.of(Map.of(LanguageTag.of("en"), "Nakopa")),
                "SKEW",
                Set.of(AreaCode.of("water")),
                DEADLINE,
                new Terms(
                        new Terms.Amount(new BigDecimal("50000"), new BigDecimal("250000"), "EUR"),
                        10,
                        new Range(null, 36)),
                List.of(new Rule.Parties(new Range(2, null)), new Rule.Includes(Kind.MUNICIPALITY, null)),
                URI.create("https://example.org"),
                LocalDate.of(2026, 1, 1));
        return new Readiness(
                new Calls(List.of(call)),
                context.bean(Organisations.class),
                context.bean(Thesaurus.class),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
