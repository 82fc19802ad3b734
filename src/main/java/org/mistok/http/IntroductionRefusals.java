package org.mistok.http;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import org.mistok.account.Outcome;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;

/// What came of a wish about introductions, as programs and pages get to know it.
public final class IntroductionRefusals {
    private static final String GATE = "introduction-gate-";

    private IntroductionRefusals() {}

    /// What was wished for.
    ///
    /// @throws RequestRefused when it was refused: 403 where it is for others, 404 where the reader may not know of
    /// it,
    ///     409 where things do not stand so that it is possible, 412 where somebody was faster, else 422
    public static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw refused(refusal);
        };
    }

    /// For a form, in the reader's language.
    public static FieldError error(Refusal refusal, Messages messages) {
        return flaw(refusal).in(messages);
    }

    private static RequestRefused refused(Refusal refusal) {
        Flaw flaw = flaw(refusal);
        return switch (refusal.code()) {
            case "introduction-unknown" -> RequestRefused.account(HttpStatus.NOT_FOUND, "gone", flaw);
            case "introduction-not-yours", "introduction-other-side" ->
                RequestRefused.account(HttpStatus.FORBIDDEN, "not-allowed", flaw);
            case "introduction-stale" ->
                RequestRefused.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale",
                        refusal.arguments().toArray());
            case "introduction-state" -> RequestRefused.step(flaw, possible(refusal));
            case "introduction-pair-open",
                    "introduction-limit",
                    "introduction-no-own-capacity",
                    "introduction-no-token",
                    "introduction-key-used",
                    "introduction-follows-nothing",
                    "introduction-thread-closed" -> RequestRefused.account(HttpStatus.CONFLICT, "conflict", flaw);
            default ->
                refusal.code().startsWith(GATE)
                        ? RequestRefused.account(HttpStatus.CONFLICT, "conflict", flaw)
                        : RequestRefused.content(List.of(flaw));
        };
    }

    private static List<String> possible(Refusal refusal) {
        return Arrays.stream(refusal.arguments().getLast().split(", "))
                .filter(code -> !code.equals("–"))
                .toList();
    }

    private static Flaw flaw(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(Flaw::shown).toArray();
        String key = refusal.code().startsWith(GATE)
                ? "flag." + refusal.code().substring(GATE.length())
                : "refusal." + refusal.code();
        return Flaw.of(refusal.field(), key, arguments);
    }
}
