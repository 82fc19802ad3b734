package org.mistok.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mistok.insight.Past.Deal;
import org.mistok.insight.Past.Place;
import org.mistok.insight.Report.Breakdown;
import org.mistok.partnership.State;

/// What figures keep to whatever is counted.
class CountingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<String> HROMADAS = List.of("UA05-1", "UA05-2", "UA61-1", "UA61-2");
    private static final List<String> PARTNERS = List.of("DE-1", "DE-2", "PL-1", "org-x");

    @Property(tries = 300)
    void everyAgreementUnderWayCountsOnceInEachViewThatPartsThem(@ForAll("deals") List<Deal> deals) {
        Report report = report(deals);
        long underWay = deals.stream().filter(deal -> deal.state().isUnderWay()).count();

        assertThat(report.all().total()).isEqualTo((int) underWay);
        assertThat(sum(report.byType())).isEqualTo((int) underWay);
        assertThat(sum(report.byKinds())).isEqualTo((int) underWay);
        assertThat(sum(report.byCountry())).isEqualTo((int) underWay);
        assertThat(sum(report.byOblast())).isEqualTo((int) underWay);
    }

    @Property(tries = 300)
    void hromadasWithAndWithoutAreAllOfThem(@ForAll("deals") List<Deal> deals) {
        Report report = report(deals);
        int without = report.spread().steps().getFirst().hromadas();

        assertThat(report.spread().steps().stream()
                        .mapToInt(Report.Step::hromadas)
                        .sum())
                .isEqualTo(HROMADAS.size());
        assertThat(report.reach().hromadas().with()).isEqualTo(HROMADAS.size() - without);
        assertThat(report.reach().rural().with())
                .isLessThanOrEqualTo(report.reach().hromadas().with());
        assertThat(report.firstPartners()).isBetween(0, deals.size());
        assertThat(report.spread().topTenth()).isBetween(0.0, 100.0);
    }

    @Property(tries = 100)
    void theOrderInWhichTheyWereEnteredDoesNotMatter(@ForAll("deals") List<Deal> deals) {
        assertThat(report(deals.reversed())).isEqualTo(report(deals));
    }

    private static Report report(List<Deal> deals) {
        return new Counting(DAY, places(), deals).report(true);
    }

    private static int sum(List<Breakdown> breakdowns) {
        return breakdowns.stream().collect(Collectors.summingInt(Breakdown::total));
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        HROMADAS.forEach(code -> places.put(
                code, new Place(code, "hromada", "UA", code.substring(0, 4), code.endsWith("1"), code.endsWith("2"))));
        PARTNERS.forEach(code -> places.put(
                code,
                code.startsWith("org")
                        ? new Place(code, "diaspora", "FR", null, false, false)
                        : new Place(code, "municipality", code.substring(0, 2), null, false, false)));
        return places;
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        Arbitrary<State> states = Arbitraries.of(State.confirmed());
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(LocalDate.of(1990, 1, 1).toEpochDay(), DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        Arbitraries.of("partnership", "contact"),
                        states,
                        days,
                        days,
                        Arbitraries.of(HROMADAS),
                        Arbitraries.of(PARTNERS))
                .as((type, state, began, ended, hromada, partner) ->
                        new Deal(type, state, began, state == State.ENDED ? ended : null, List.of(hromada, partner)))
                .list()
                .ofMaxSize(40);
    }
}
