package org.mistok.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.proposal.BudgetLine.Source;

/// Who brings how much from where, exactly, each in its own currency. Nothing is converted unless the parties state a
/// rate.
///
/// @param totals what the project costs, by currency, as the parties state it; the lines of a currency add up to it
/// @param rates agreed ones
public record Budget(List<BudgetLine> lines, SortedMap<String, BigDecimal> totals, List<Rate> rates) {

    public static final Budget EMPTY = new Budget(List.of(), new TreeMap<>(), List.of());

    public Budget {
        lines = List.copyOf(lines);
        SortedMap<String, BigDecimal> exact = new TreeMap<>();
        totals.forEach((currency, total) -> exact.put(currency, exact(total, currency)));
        totals = Collections.unmodifiableSortedMap(exact);
        rates = List.copyOf(rates);
    }

    /// Null when there is no such currency.
    public static @Nullable Currency findCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    /// With the digits of its currency, where nothing is lost by it.
    static BigDecimal exact(BigDecimal amount, String code) {
        Currency currency = findCurrency(code);
        BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        int digits = currency == null ? 0 : Math.max(0, currency.getDefaultFractionDigits());
        return shortest.scale() < digits ? shortest.setScale(digits) : shortest;
    }

    /// The lines of each currency, added up.
    public SortedMap<String, BigDecimal> sums() {
        return sums(_ -> true);
    }

    public SortedMap<String, BigDecimal> sums(Source source) {
        return sums(line -> line.source() == source);
    }

    public SortedMap<String, BigDecimal> sums(Predicate<BudgetLine> wanted) {
        return lines.stream()
                .filter(wanted)
                .collect(Collectors.toMap(BudgetLine::currency, BudgetLine::amount, BigDecimal::add, TreeMap::new));
    }

    /// All of these sums in one currency, by the stated rates, rounded once at the end; null where a rate is
    /// missing.
    public @Nullable BigDecimal in(String currency, SortedMap<String, BigDecimal> sums) {
        BigDecimal all = BigDecimal.ZERO;
        for (var sum : sums.entrySet()) {
            BigDecimal rate = rate(sum.getKey(), currency);
            if (rate == null) {
                return null;
            }
            all = all.add(sum.getValue().multiply(rate));
        }
        Currency known = findCurrency(currency);
        int digits = known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
        return all.setScale(digits, RoundingMode.HALF_UP);
    }

    /// Only the stated direction: a rate says nothing of the way back.
    private @Nullable BigDecimal rate(String from, String to) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        return rates.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .map(Rate::rate)
                .findFirst()
                .orElse(null);
    }
}
