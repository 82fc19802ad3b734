package org.mistok.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Range;
import org.mistok.call.Terms;
import org.mistok.proposal.BudgetLine.Source;
import org.mistok.proposal.Check.Subject;

/// Whether budget and duration keep to what a call pays.
final class CallTerms {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CallTerms() {}

    static List<Check> of(Terms terms, Content content) {
        return List.of(
                amount(terms.amount(), content.budget()),
                ownShare(terms, content.budget()),
                duration(terms.months(), content.concept().months()));
    }

    private static Check amount(Terms.@Nullable Amount amount, Budget budget) {
        if (amount == null) {
            return Check.notStated(Subject.AMOUNT);
        }
        SortedMap<String, BigDecimal> asked = budget.sums(Source.GRANT);
        if (asked.isEmpty()) {
            return Check.red(Subject.AMOUNT, "nothing-asked");
        }
        BigDecimal sum = budget.in(amount.currency(), asked);
        if (sum == null) {
            return Check.red(Subject.AMOUNT, "no-rate", amount.currency());
        }
        BigDecimal min = amount.min();
        if (min != null && sum.compareTo(min) < 0) {
            return Check.red(Subject.AMOUNT, "too-little", sum, min, amount.currency());
        }
        return sum.compareTo(amount.max()) > 0
                ? Check.red(Subject.AMOUNT, "too-much", sum, amount.max(), amount.currency())
                : Check.green(Subject.AMOUNT, sum, amount.currency());
    }

    private static Check ownShare(Terms terms, Budget budget) {
        Integer share = terms.ownShare();
        if (share == null) {
            return Check.notStated(Subject.OWN_SHARE);
        }
        SortedMap<String, BigDecimal> all = budget.sums();
        if (all.isEmpty()) {
            return Check.red(Subject.OWN_SHARE, "empty", share);
        }
        Terms.Amount amount = terms.amount();
        String currency = amount == null ? all.firstKey() : amount.currency();
        BigDecimal own = budget.in(currency, budget.sums(Source.OWN));
        BigDecimal total = budget.in(currency, all);
        if (own == null || total == null) {
            return Check.red(Subject.OWN_SHARE, "no-rate", currency);
        }
        BigDecimal needed = total.multiply(BigDecimal.valueOf(share));
        return own.multiply(HUNDRED).compareTo(needed) < 0
                ? Check.red(Subject.OWN_SHARE, "too-little", own, total, currency, share)
                : Check.green(Subject.OWN_SHARE, share);
    }

    private static Check duration(@Nullable Range range, @Nullable Integer months) {
        if (range == null) {
            return Check.notStated(Subject.DURATION);
        }
        if (months == null) {
            return Check.red(Subject.DURATION, "missing");
        }
        return range.holds(months) ? Check.green(Subject.DURATION) : Check.red(Subject.DURATION, "outside", months);
    }
}
