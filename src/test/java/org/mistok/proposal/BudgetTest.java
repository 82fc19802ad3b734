package org.mistok.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.proposal.Sample.LEAD;
import static org.mistok.proposal.Sample.PARTNER;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.BudgetLine.Source;

/// Sums of money are exact, whatever their size, and agree or are refused.
class BudgetTest {
    private static final Set<RegisterCode> PARTIES = Set.of(LEAD, PARTNER);
    private static final ContentRules RULES = new ContentRules(new Thesaurus(List.of(), "none"), new Calls(List.of()));

    /// In hundredths, so that the test adds whole numbers.
    record Cents(RegisterCode party, Source source, String currency, long cents) {
        BudgetLine line() {
            return new BudgetLine(party, "", source, BigDecimal.valueOf(cents, 2), currency);
        }
    }

    @Provide
    Arbitrary<List<Cents>> lines() {
        return Combinators.combine(
                        Arbitraries.of(LEAD, PARTNER),
                        Arbitraries.of(Source.values()),
                        Arbitraries.of("EUR", "UAH", "PLN"),
                        Arbitraries.longs().between(1, 99_999_999_999_999L))
                .as(Cents::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void theSumsAreExactToTheCent(@ForAll("lines") List<Cents> lines) {
        Budget budget = new Budget(lines.stream().map(Cents::line).toList(), new TreeMap<>(), List.of());
        Map<String, BigInteger> expected = lines.stream()
                .collect(Collectors.groupingBy(
                        Cents::currency,
                        Collectors.reducing(
                                BigInteger.ZERO, line -> BigInteger.valueOf(line.cents()), BigInteger::add)));

        assertThat(budget.sums().keySet()).isEqualTo(expected.keySet());
        budget.sums().forEach((currency, sum) -> assertThat(sum).isEqualTo(new BigDecimal(expected.get(currency), 2)));
    }

    @Property
    void theSourcesOfACurrencyAddUpToItsSum(@ForAll("lines") List<Cents> lines) {
        Budget budget = new Budget(lines.stream().map(Cents::line).toList(), new TreeMap<>(), List.of());
        SortedMap<String, BigDecimal> all = new TreeMap<>();
        for (Source source : Source.values()) {
            budget.sums(source).forEach((currency, sum) -> all.merge(currency, sum, BigDecimal::add));
        }

        assertThat(all).isEqualTo(budget.sums());
    }

    @Property
    void aTotalThatIsOneCentOffIsRefusedByName(
            @ForAll("lines") List<Cents> lines, @ForAll @IntRange(min = -1, max = 1) int off) {
        List<BudgetLine> some = lines.stream().limit(5).map(Cents::line).toList();
        SortedMap<String, BigDecimal> sums = new Budget(some, new TreeMap<>(), List.of()).sums();
        String currency = sums.firstKey();
        SortedMap<String, BigDecimal> totals = new TreeMap<>(sums);
        totals.merge(currency, BigDecimal.valueOf(off, 2), BigDecimal::add);
        List<Refusal> refusals = refusals(new Budget(some, totals, List.of()));
        BigDecimal total = totals.get(currency);
        String expected = total.signum() <= 0
                ? "amount-not-positive"
                : total.compareTo(BigDecimal.TEN.pow(12)) >= 0 ? "amount-too-large" : off == 0 ? "" : "total-differs";

        assertThat(refusals.stream()
                        .filter(refusal -> refusal.field().equals("budget.totals." + currency))
                        .map(Refusal::code)
                        .reduce("", String::concat))
                .isEqualTo(expected);
    }

    @Property
    void theSameAmountWrittenOtherwiseIsTheSameBudget(@ForAll("lines") List<Cents> lines) {
        List<BudgetLine> plain = lines.stream().map(Cents::line).toList();
        List<BudgetLine> padded = lines.stream()
                .map(line -> new BudgetLine(
                        line.party(),
                        "",
                        line.source(),
                        BigDecimal.valueOf(line.cents(), 2).setScale(6),
                        line.currency()))
                .toList();

        assertThat(padded).isEqualTo(plain);
    }

    @Property
    void aBudgetIsReadAsItWasWritten(@ForAll("lines") List<Cents> lines) {
        Content content = Sample.content();
        Content written = new Content(
                content.concept(),
                content.call(),
                new Budget(
                        lines.stream().map(Cents::line).toList(),
                        new TreeMap<>(),
                        List.of(new Rate("UAH", "EUR", new BigDecimal("0.0213")))),
                content.details());

        assertThat(StoredContent.read(StoredContent.write(written))).isEqualTo(written);
    }

    @Example
    void nothingIsConvertedWithoutAStatedRateAndNoRateIsReversed() {
        Budget budget = new Budget(
                List.of(new BudgetLine(LEAD, "", Source.GRANT, new BigDecimal("100"), "UAH")),
                new TreeMap<>(),
                List.of(new Rate("EUR", "UAH", new BigDecimal("48.5"))));

        assertThat(budget.in("EUR", budget.sums())).isNull();
        assertThat(budget.in("UAH", budget.sums())).isEqualTo("100.00");
    }

    @Example
    void aStatedRateIsRoundedOnceAtTheEnd() {
        Budget budget = new Budget(
                List.of(
                        new BudgetLine(LEAD, "", Source.GRANT, new BigDecimal("0.10"), "UAH"),
                        new BudgetLine(LEAD, "", Source.GRANT, new BigDecimal("0.10"), "PLN")),
                new TreeMap<>(),
                List.of(
                        new Rate("UAH", "EUR", new BigDecimal("0.045")),
                        new Rate("PLN", "EUR", new BigDecimal("0.045"))));

        assertThat(budget.in("EUR", budget.sums())).isEqualTo("0.01");
    }

    @Example
    void aCurrencyHasItsOwnDigits() {
        Budget yen = new Budget(
                List.of(new BudgetLine(LEAD, "", Source.OWN, new BigDecimal("10.5"), "JPY")),
                new TreeMap<>(),
                List.of());
        Budget cents = new Budget(
                List.of(new BudgetLine(LEAD, "", Source.OWN, new BigDecimal("0.001"), "EUR")),
                new TreeMap<>(),
                List.of());

        assertThat(refusals(yen)).extracting(Refusal::code).containsExactly("amount-too-fine");
        assertThat(refusals(cents)).extracting(Refusal::code).containsExactly("amount-too-fine");
    }

    private static List<Refusal> refusals(Budget budget) {
        Concept concept = new Concept(Sample.content().concept().titles(), "", "", List.of(), null, null, "");
        return RULES.refusals(new Content(concept, null, budget, Details.EMPTY), PARTIES);
    }
}
