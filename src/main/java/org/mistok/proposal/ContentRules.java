package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;
import org.mistok.disclosure.Concern;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// What the content of a proposal must keep to. Whether it is complete is another question, see [Readiness].
///
/// | code | arguments |
/// |---|---|
/// | `proposal-title` | none |
/// | `text-too-long`, `too-many` | how many came, how many may be |
/// | `text-control-characters` | the first of them |
/// | those of [Concern] that nothing lets stand | the piece of text |
/// | `area-unknown`, `call-unknown`, `currency-unknown` | what came |
/// | `number-range` | what came, least, most |
/// | `day-range` | what came |
/// | `not-a-party` | what came |
/// | `amount-not-positive`, `amount-too-large` | what came |
/// | `amount-too-fine` | what came, digits that the currency has |
/// | `total-differs` | currency, sum of the lines, stated total |
/// | `rate-repeated` | from, to |
/// | `not-a-link`, `not-a-statement` | what came |
@Singleton
public class ContentRules {
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 5_000;
    private static final int MOST = 100;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_PARTICIPANTS = 1_000_000;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);
    private static final int FINEST_RATE = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /// What is kept nowhere, not even in a draft.
    private static final Set<Concern> NOWHERE =
            EnumSet.of(Concern.COORDINATES, Concern.MILITARY, Concern.CARD, Concern.ADDRESS);

    private final Thesaurus thesaurus;
    private final Calls calls;

    ContentRules(Thesaurus thesaurus, Calls calls) {
        this.thesaurus = thesaurus;
        this.calls = calls;
    }

    /// All rules that the content breaks, in the order of its fields; empty when it may be saved.
    public List<Refusal> refusals(Content content, Set<RegisterCode> parties) {
        List<Refusal> refusals = new ArrayList<>();
        concept(content.concept(), refusals);
        call(content.call(), refusals);
        budget(content.budget(), parties, refusals);
        details(content.details(), parties, refusals);
        return refusals;
    }

    private void concept(Concept concept, List<Refusal> refusals) {
        if (concept.titles().isEmpty()) {
            add(refusals, "titles", "proposal-title");
        }
        concept.titles().forEach((language, title) -> line("titles." + language, title, refusals));
        line("acronym", concept.acronym(), refusals);
        text("summary", concept.summary(), refusals);
        for (int i = 0; i < concept.areas().size(); i++) {
            if (thesaurus.find(concept.areas().get(i)) == null) {
                add(
                        refusals,
                        "areas[" + i + "]",
                        "area-unknown",
                        concept.areas().get(i));
            }
        }
        many("areas", concept.areas().size(), refusals);
        LocalDate start = concept.startsOn();
        if (start != null && (start.isBefore(EARLIEST) || start.isAfter(LATEST))) {
            add(refusals, "startsOn", "day-range", start);
        }
        range("months", concept.months(), MOST_MONTHS, refusals);
        text("expectedResults", concept.expectedResults(), refusals);
    }

    private void call(@Nullable CallCode call, List<Refusal> refusals) {
        if (call != null && calls.find(call) == null) {
            add(refusals, "call", "call-unknown", call);
        }
    }

    private static void budget(Budget budget, Set<RegisterCode> parties, List<Refusal> refusals) {
        many("budget.lines", budget.lines().size(), refusals);
        for (int i = 0; i < budget.lines().size(); i++) {
            BudgetLine line = budget.lines().get(i);
            String path = "budget.lines[" + i + "].";
            party(path + "party", line.party(), parties, refusals);
            line(path + "purpose", line.purpose(), refusals);
            amount(path, line.amount(), line.currency(), refusals);
        }
        SortedMap<String, BigDecimal> sums = budget.sums();
        budget.totals().forEach((currency, total) -> {
            String path = "budget.totals." + currency;
            BigDecimal sum = sums.getOrDefault(currency, BigDecimal.ZERO);
            int before = refusals.size();
            amount(path, total, currency, refusals);
            if (refusals.size() == before && sum.compareTo(total) != 0) {
                add(refusals, path, "total-differs", currency, sum.toPlainString(), total.toPlainString());
            }
        });
        rates(budget.rates(), refusals);
    }

    /// @param path of a line ends with a dot, and its fields are `amount` and `currency`; a total is one field
    private static void amount(String path, BigDecimal amount, String code, List<Refusal> refusals) {
        String field = path.endsWith(".") ? path + "amount" : path;
        Currency currency = Budget.findCurrency(code);
        if (currency == null) {
            add(refusals, path.endsWith(".") ? path + "currency" : path, "currency-unknown", code);
            return;
        }
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.signum() <= 0) {
            add(refusals, field, "amount-not-positive", amount.toPlainString());
        } else if (amount.compareTo(TOO_LARGE) >= 0) {
            add(refusals, field, "amount-too-large", amount.toPlainString());
        } else if (amount.scale() > digits) {
            add(refusals, field, "amount-too-fine", amount.toPlainString(), digits);
        }
    }

    private static void rates(List<Rate> rates, List<Refusal> refusals) {
        many("budget.rates", rates.size(), refusals);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            String path = "budget.rates[" + i + "].";
            currency(path + "from", rate.from(), refusals);
            currency(path + "to", rate.to(), refusals);
            if (rate.rate().signum() <= 0) {
                add(refusals, path + "rate", "amount-not-positive", rate.rate().toPlainString());
            } else if (rate.rate().compareTo(TOO_LARGE) >= 0) {
                add(refusals, path + "rate", "amount-too-large", rate.rate().toPlainString());
            } else if (rate.rate().scale() > FINEST_RATE) {
                add(refusals, path + "rate", "amount-too-fine", rate.rate().toPlainString(), FINEST_RATE);
            }
            if (rate.from().equals(rate.to()) || !seen.add(rate.from() + rate.to())) {
                add(refusals, path + "to", "rate-repeated", rate.from(), rate.to());
            }
        }
    }

    private static void currency(String field, String code, List<Refusal> refusals) {
        if (Budget.findCurrency(code) == null) {
            add(refusals, field, "currency-unknown", code);
        }
    }

    private static void details(Details details, Set<RegisterCode> parties, List<Refusal> refusals) {
        range("participants", details.participants(), MOST_PARTICIPANTS, refusals);
        text("inclusion", details.inclusion(), refusals);
        many("answers", details.answers().size(), refusals);
        for (int i = 0; i < details.answers().size(); i++) {
            Details.Answer answer = details.answers().get(i);
            party("answers[" + i + "]", answer.organisation(), parties, refusals);
            if (!answer.key().matches("[no][1-9]\\d{0,5}")) {
                add(refusals, "answers[" + i + "]", "not-a-statement", answer.key());
            }
        }
        many("documents", details.documents().size(), refusals);
        for (int i = 0; i < details.documents().size(); i++) {
            Details.Document document = details.documents().get(i);
            line("documents[" + i + "].title", document.title(), refusals);
            link("documents[" + i + "].address", document.address(), refusals);
        }
        line("dreamId", details.dreamId(), refusals);
        line("prozorroId", details.prozorroId(), refusals);
        line("reference", details.reference(), refusals);
        text("outcome", details.outcome(), refusals);
        text("lesson", details.lesson(), refusals);
    }

    private static void party(String field, RegisterCode code, Set<RegisterCode> parties, List<Refusal> refusals) {
        if (!parties.contains(code)) {
            add(refusals, field, "not-a-party", code);
        }
    }

    private static void link(String field, String address, List<Refusal> refusals) {
        if (!address.matches("https?://[^\\s\"<>]{1,1990}")) {
            add(refusals, field, "not-a-link", address);
        }
    }

    private static void range(String field, @Nullable Integer number, int most, List<Refusal> refusals) {
        if (number != null && (number < 1 || number > most)) {
            add(refusals, field, "number-range", number, 1, most);
        }
    }

    private static void many(String field, int count, List<Refusal> refusals) {
        if (count > MOST) {
            add(refusals, field, "too-many", count, MOST);
        }
    }

    /// One line of text.
    static void line(String field, String text, List<Refusal> refusals) {
        text(field, text, LONGEST_LINE, refusals);
        text.chars()
                .filter(sign -> sign == '\n' || sign == '\t')
                .findFirst()
                .ifPresent(sign -> add(refusals, field, "text-control-characters", "U+%04X".formatted(sign)));
    }

    static void text(String field, String text, List<Refusal> refusals) {
        text(field, text, LONGEST_TEXT, refusals);
    }

    static void text(String field, String text, int longest, List<Refusal> refusals) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            add(refusals, field, "text-too-long", length, longest);
            return;
        }
        text.codePoints()
                .filter(ContentRules::mustNotStand)
                .findFirst()
                .ifPresent(point -> add(refusals, field, "text-control-characters", "U+%04X".formatted(point)));
        FreeText.findings(text).stream()
                .filter(finding -> NOWHERE.contains(finding.concern()))
                .forEach(finding -> add(refusals, field, finding.concern().code(), finding.words()));
    }

    /// Control characters but tab and line breaks; halves of surrogate pairs; characters that turn the direction of
    /// text.
    private static boolean mustNotStand(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    static void add(List<Refusal> refusals, String field, String code, Object... arguments) {
        refusals.add(new Refusal(
                field, code, Arrays.stream(arguments).map(String::valueOf).toList()));
    }
}
