package org.mistok.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mistok.insight.Past.Deal;
import org.mistok.insight.Past.Place;
import org.mistok.insight.Report.Breakdown;
import org.mistok.insight.Report.Reach;
import org.mistok.insight.Report.Share;
import org.mistok.insight.Report.Spread;
import org.mistok.insight.Report.Step;
import org.mistok.partnership.State;

/// Counts what was known on a day.
final class Counting {
    private static final String UKRAINE = "UA";
    private static final String HROMADA = "hromada";

    private final LocalDate day;
    private final Collection<Place> places;
    private final Map<String, Place> byCode;
    private final List<Deal> all;
    private final List<Deal> underWay;

    Counting(LocalDate day, Map<String, Place> places, List<Deal> deals) {
        this.day = day;
        this.byCode = places;
        this.places = places.values();
        this.all = deals;
        this.underWay = deals.stream().filter(deal -> deal.state().isUnderWay()).toList();
    }

    Report report(boolean closed) {
        return new Report(
                day,
                closed,
                breakdown("all", underWay),
                (int) all.stream().filter(this::endedLately).count(),
                firstPartners(),
                by(deal -> Stream.of(deal.type())),
                by(deal -> countries(deal).filter(country -> !country.equals(UKRAINE))),
                by(this::oblasts),
                by(deal -> Stream.of(kinds(deal))),
                reach(),
                spread());
    }

    private boolean endedLately(Deal deal) {
        LocalDate ended = deal.endedOn();
        return deal.state() == State.ENDED && ended != null && isLately(ended);
    }

    /// In the twelve months before the day, and on it.
    private boolean isLately(LocalDate date) {
        return date.isAfter(day.minusYears(1)) && !date.isAfter(day);
    }

    private Breakdown breakdown(String key, List<Deal> deals) {
        int dormant = (int)
                deals.stream().filter(deal -> deal.state() == State.DORMANT).count();
        int fresh = (int) deals.stream()
                .filter(deal -> deal.state() != State.DORMANT && isLately(deal.began()))
                .count();
        return new Breakdown(key, fresh, deals.size() - dormant - fresh, dormant);
    }

    /// The largest first.
    private List<Breakdown> by(Function<Deal, Stream<String>> keys) {
        Map<String, List<Deal>> groups = new TreeMap<>();
        underWay.forEach(deal -> keys.apply(deal)
                .distinct()
                .forEach(key -> groups.computeIfAbsent(key, _ -> new java.util.ArrayList<>())
                        .add(deal)));
        return groups.entrySet().stream()
                .map(group -> breakdown(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Breakdown::total).reversed().thenComparing(Breakdown::key))
                .toList();
    }

    private Stream<Place> parties(Deal deal) {
        return deal.codes().stream().map(byCode::get);
    }

    private Stream<String> countries(Deal deal) {
        return parties(deal).map(Place::country);
    }

    private Stream<String> oblasts(Deal deal) {
        return parties(deal)
                .filter(place -> place.kind().equals(HROMADA))
                .map(place -> place.code().substring(0, 4));
    }

    private String kinds(Deal deal) {
        return parties(deal).map(Place::kind).distinct().sorted().collect(Collectors.joining("+"));
    }

    /// Agreements of the last twelve months before which a hromada among their parties had none of any sort.
    private int firstPartners() {
        Map<String, LocalDate> first = new HashMap<>();
        all.forEach(deal -> deal.codes()
                .forEach(code -> first.merge(code, deal.began(), (one, other) -> one.isBefore(other) ? one : other)));
        return (int) all.stream()
                .filter(deal -> isLately(deal.began()))
                .filter(deal -> parties(deal)
                        .anyMatch(place ->
                                place.kind().equals(HROMADA) && deal.began().equals(first.get(place.code()))))
                .count();
    }

    private Reach reach() {
        return new Reach(share(_ -> true), share(Place::rural), share(Place::frontline));
    }

    private Share share(Predicate<Place> condition) {
        Set<String> with = counts().keySet();
        List<Place> some = hromadas().filter(condition).toList();
        return new Share(
                (int) some.stream().filter(place -> with.contains(place.code())).count(), some.size());
    }

    private Stream<Place> hromadas() {
        return places.stream().filter(place -> place.kind().equals(HROMADA));
    }

    /// Agreements under way of each hromada that has any.
    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        underWay.forEach(deal -> parties(deal)
                .filter(place -> place.kind().equals(HROMADA))
                .forEach(place -> counts.merge(place.code(), 1, Integer::sum)));
        return counts;
    }

    private Spread spread() {
        Map<String, Integer> counts = counts();
        List<Integer> each = hromadas()
                .map(place -> counts.getOrDefault(place.code(), 0))
                .sorted(Comparator.reverseOrder())
                .toList();
        int sum = each.stream().mapToInt(Integer::intValue).sum();
        int tenth = (each.size() + 9) / 10;
        int top = each.stream().limit(tenth).mapToInt(Integer::intValue).sum();
        return new Spread(
                List.of(
                        step("0", each, count -> count == 0),
                        step("1", each, count -> count == 1),
                        step("2-4", each, count -> count >= 2 && count <= 4),
                        step("5+", each, count -> count >= 5)),
                new Share(top, sum).percent());
    }

    private static Step step(String key, List<Integer> counts, Predicate<Integer> condition) {
        return new Step(key, (int) counts.stream().filter(condition).count());
    }
}
