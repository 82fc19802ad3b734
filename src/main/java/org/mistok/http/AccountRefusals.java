package org.mistok.http;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.mistok.account.Outcome;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;

/// What came of a wish about accounts, as programs and pages get to know it.
public final class AccountRefusals {
    private AccountRefusals() {}

    /// What was wished for.
    ///
    /// @throws RequestRefused when it was refused: 403 where the person may not, 404 and 409 where there is nothing
    /// (any
    /// more), else 422
    public static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw refused(refusal);
        };
    }

    private static RequestRefused refused(Refusal refusal) {
        Flaw flaw = flaw(refusal);
        return switch (refusal.code()) {
            case "not-an-owner",
                    "only-administrators",
                    "not-a-coordinator",
                    "claim-not-yours",
                    "factors-by-administrators" -> RequestRefused.account(HttpStatus.FORBIDDEN, "not-allowed", flaw);
            case "claim-unknown" -> RequestRefused.account(HttpStatus.NOT_FOUND, "gone", flaw);
            case "claim-decided", "claim-open-already", "member-already", "token-name-taken", "invitation-closed" ->
                RequestRefused.account(HttpStatus.CONFLICT, "conflict", flaw);
            case "last-administrator" -> RequestRefused.account(HttpStatus.CONFLICT, "conflict", flaw);
            case "attempts-wait" -> RequestRefused.account(HttpStatus.TOO_MANY_REQUESTS, "conflict", flaw);
            default -> RequestRefused.content(List.of(flaw));
        };
    }

    /// For a form, in the reader's language.
    public static FieldError error(Refusal refusal, Messages messages) {
        return flaw(refusal).in(messages);
    }

    static Flaw flaw(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(Flaw::shown).toArray();
        return Flaw.of(refusal.field(), "refusal." + refusal.code(), arguments);
    }
}
