package org.mistok.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Deadline;
import org.mistok.call.Finding;
import org.mistok.call.Rule;
import org.mistok.call.Terms;
import org.mistok.http.CallTexts;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;

/// A funding call.
///
/// @param title in the language of the answer
/// @param areas empty for anything municipal
/// @param open null when it is not known
/// @param ownShare least own share in percent; null when not stated
/// @param readOn the day on which the published text was read
record CallAnswer(
        CallCode code,
        String title,
        Map<LanguageTag, String> titles,
        String funder,
        List<AreaCode> areas,
        @Nullable Boolean open,
        DeadlineAnswer deadline,
        @Nullable AmountAnswer amount,
        @Nullable Integer ownShare,
        @Nullable MonthsAnswer months,
        List<RuleAnswer> rules,
        URI source,
        LocalDate readOn) {

    /// @param kind `once`, `yearly`, `running` or `not-stated`
    /// @param local as the call says it: `2024-09-19T17:00`, `2024-09-19` or, every year, `--10-15`
    /// @param zone of the call
    /// @param at the instant from which it is too late
    record DeadlineAnswer(
            String kind,
            @Nullable String local,
            @Nullable String zone,
            @Nullable Instant at) {

        static DeadlineAnswer of(Deadline deadline, Instant now) {
            return switch (deadline) {
                case Deadline.Once once ->
                    new DeadlineAnswer(
                            "once",
                            once.time() == null ? once.day().toString() : once.day() + "T" + once.time(),
                            once.zone().getId(),
                            once.next(now));
                case Deadline.Yearly yearly ->
                    new DeadlineAnswer(
                            "yearly", yearly.day().toString(), yearly.zone().getId(), yearly.next(now));
                case Deadline.Running() -> new DeadlineAnswer("running", null, null, null);
                case Deadline.NotStated() -> new DeadlineAnswer("not-stated", null, null, null);
            };
        }
    }

    record AmountAnswer(@Nullable BigDecimal min, BigDecimal max, String currency) {

        static @Nullable AmountAnswer of(Terms.@Nullable Amount amount) {
            return amount == null ? null : new AmountAnswer(amount.min(), amount.max(), amount.currency());
        }
    }

    record MonthsAnswer(@Nullable Integer min, @Nullable Integer max) {}

    /// @param text in the language of the answer
    record RuleAnswer(String code, String text) {

        static RuleAnswer of(Rule rule, CallTexts texts) {
            return new RuleAnswer(rule.code(), texts.rule(rule));
        }
    }

    /// @param organisation whom it is about; null for all together
    /// @param outcome `met`, `needs-more`, `not-stated` or `not-met`
    /// @param text rule and outcome in the language of the answer
    record FindingAnswer(String rule, @Nullable RegisterCode organisation, String outcome, String text) {

        static List<FindingAnswer> of(List<Finding> findings, CallTexts texts) {
            return findings.stream()
                    .map(finding -> new FindingAnswer(
                            finding.rule().code(),
                            finding.holder(),
                            finding.outcome().code(),
                            texts.finding(finding)))
                    .toList();
        }
    }

    static CallAnswer of(Call call, InterfaceLanguage language, CallTexts texts, Instant now) {
        var months = call.terms().months();
        return new CallAnswer(
                call.code(),
                call.title().in(language),
                call.title().byLanguage(),
                call.funder(),
                call.areas().stream().sorted().toList(),
                call.deadline().isOpen(now),
                DeadlineAnswer.of(call.deadline(), now),
                AmountAnswer.of(call.terms().amount()),
                call.terms().ownShare(),
                months == null ? null : new MonthsAnswer(months.min(), months.max()),
                call.rules().stream().map(rule -> RuleAnswer.of(rule, texts)).toList(),
                call.source(),
                call.readOn());
    }
}
