package org.mistok.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Finding;

/// One thing that must be right before an application can be declared ready.
///
/// @param why what was found, as `proposal.check.<subject>.<why>` in the texts, which also say what to do
/// @param arguments for that text: codes of organisations, currencies, amounts and days
/// @param finding what a rule of the call says; null unless the subject is eligibility
public record Check(
        Subject subject,
        Outcome outcome,
        String why,
        List<String> arguments,
        @Nullable Finding finding) {

    public Check {
        arguments = List.copyOf(arguments);
    }

    /// What is looked at.
    public enum Subject {
        TITLES,
        CONCEPT,
        SCHEDULE,
        PARTIES,
        BUDGET,
        CALL,
        DEADLINE,
        ELIGIBILITY,
        AREAS,
        AMOUNT,
        OWN_SHARE,
        DURATION,
        CONSENTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How it turned out. What is not stated bars nobody.
    public enum Outcome {
        GREEN,
        NOT_STATED,
        RED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Check green(Subject subject, Object... arguments) {
        return new Check(subject, Outcome.GREEN, "ok", texts(arguments), null);
    }

    static Check notStated(Subject subject) {
        return new Check(subject, Outcome.NOT_STATED, "not-stated", List.of(), null);
    }

    static Check red(Subject subject, String why, Object... arguments) {
        return new Check(subject, Outcome.RED, why, texts(arguments), null);
    }

    static Check of(Finding finding) {
        Outcome outcome = switch (finding.outcome()) {
            case MET -> Outcome.GREEN;
            case NOT_STATED -> Outcome.NOT_STATED;
            case NEEDS_MORE, NOT_MET -> Outcome.RED;
        };
        return new Check(Subject.ELIGIBILITY, outcome, finding.outcome().code(), List.of(), finding);
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
