package org.mistok.pages.calls;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.call.Deadline;
import org.mistok.call.Range;
import org.mistok.call.Terms;
import org.mistok.http.CallTexts;
import org.mistok.http.Locales;
import org.mistok.pages.Words;
import org.mistok.pages.calls.CallsPage.CallView;
import org.mistok.pages.calls.CallsPage.Fact;
import org.mistok.pages.calls.CallsPage.Source;

/// Puts calls into the words of one language. A deadline stands in the call's own zone, with the time in Ukraine
/// beside it where a time of day is stated.
public final class CallViews {
    private static final ZoneId UKRAINE = ZoneId.of("Europe/Kyiv");

    private final Words words;
    private final CallTexts texts;
    private final Locale locale;
    private final Instant now;

    public CallViews(Words words, CallTexts texts, Clock clock) {
        this.words = words;
        this.texts = texts;
        locale = Locales.conventions(words.language());
        now = clock.instant();
    }

    CallView view(Call call) {
        Boolean open = call.deadline().isOpen(now);
        return new CallView(
                call.code().value(),
                call.title().in(words.language()),
                open == null ? "warn" : open ? "ok" : "line",
                words.t(open == null ? "calls.unknown" : open ? "calls.open" : "calls.closed"),
                facts(call),
                call.rules().stream().map(texts::rule).toList(),
                new Source(call.source().toString(), words.t("calls.source", words.date(call.readOn()))));
    }

    private List<Fact> facts(Call call) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "calls.until-label", deadline(call.deadline()));
        add(facts, "calls.funder", call.funder());
        add(facts, "calls.areas", areas(call));
        add(facts, "calls.amount", amount(call.terms().amount()));
        Integer ownShare = call.terms().ownShare();
        add(facts, "calls.own-share", ownShare == null ? null : words.t("calls.own-share.value", ownShare));
        Range months = call.terms().months();
        add(facts, "calls.months", months == null ? null : words.t("calls.months.value", texts.range(months)));
        return facts;
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(words.t(label), value));
        }
    }

    /// Until when, in words; null where the call does not say.
    public @Nullable String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Once once -> once(once);
            case Deadline.Yearly yearly ->
                words.t(
                        "calls.yearly",
                        DateTimeFormatter.ofPattern("d MMMM", locale).format(yearly.day()));
            case Deadline.Running() -> words.t("calls.running");
            case Deadline.NotStated() -> null;
        };
    }

    private String once(Deadline.Once once) {
        if (once.time() == null) {
            return words.t("calls.until", words.date(once.day()));
        }
        ZonedDateTime there = once.day().atTime(once.time()).atZone(once.zone());
        LocalDate day = there.toLocalDate();
        String city = once.zone().getId().substring(once.zone().getId().lastIndexOf('/') + 1);
        return words.t("calls.until", words.date(day) + ", " + time(there) + " (" + city + ")") + " – "
                + words.t("calls.until-here", time(there.withZoneSameInstant(UKRAINE)));
    }

    private String time(ZonedDateTime moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment);
    }

    private String areas(Call call) {
        return call.areas().isEmpty()
                ? words.t("calls.areas.any")
                : words.list(call.areas().stream().map(words::area).sorted().toList());
    }

    private @Nullable String amount(Terms.@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal min = amount.min();
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        return min == null
                ? words.t("calls.amount.max", number.format(amount.max()), amount.currency())
                : words.t("calls.amount.range", number.format(min), number.format(amount.max()), amount.currency());
    }
}
