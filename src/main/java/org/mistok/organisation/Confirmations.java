package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.place.RegisterCode;

/// Questions of one person that another one answers before something may be shown. Once confirmed, the text stands for
/// whoever edits the organisation; it is never confirmed by the one who asked.
///
/// | code | arguments |
/// |---|---|
/// | those of [ProfileRules] for texts | as there |
/// | `reason-missing` | none |
/// | `nothing-to-confirm` | none |
/// | `second-person-needed` | none |
/// | `answered-already` | none |
@Singleton
public class Confirmations {

    private final TransactionOperations<Connection> transactions;
    private final ConfirmationRows rows;

    Confirmations(TransactionOperations<Connection> transactions, ConfirmationRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /// What came of a question or an answer.
    public sealed interface Outcome {
        record Taken(Confirmation confirmation) implements Outcome {}

        /// Nothing was written.
        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /// The latest first; empty for an organisation that the register does not hold.
    public List<Confirmation> list(RegisterCode code) {
        return rows.list(code.value()).stream()
                .map(ConfirmationRow::confirmation)
                .toList();
    }

    public @Nullable Confirmation find(RegisterCode code, long id) {
        ConfirmationRow row = rows.find(code.value(), id);
        return row == null ? null : row.confirmation();
    }

    /// Asks for a second person.
    ///
    /// @throws UnknownOrganisation when the register does not hold it
    public Outcome ask(RegisterCode code, Wish wish, Actor actor) {
        List<Refusal> refusals = refusals(code, wish);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        ConfirmationRow row = transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            rows.ask(code.value(), wish.text(), wish.makesPublic(), wish.reason());
            return rows.findLatest(code.value(), actor.name());
        });
        if (row == null) {
            throw new UnknownOrganisation(code);
        }
        return new Outcome.Taken(row.confirmation());
    }

    /// Answers a question, once.
    ///
    /// @param asked as it was found
    public Outcome answer(RegisterCode code, Confirmation asked, boolean confirmed, String reason, Actor actor) {
        if (asked.askedBy().equals(actor.name())) {
            return refused("confirmed", "second-person-needed");
        }
        List<Refusal> refusals = reasonRefusals(reason, code);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        int written = transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            return rows.answer(asked.id(), confirmed, reason.strip());
        });
        return written == 0
                ? refused("confirmed", "answered-already")
                : new Outcome.Taken(Objects.requireNonNull(find(code, asked.id())));
    }

    /// Whether two persons together may let the text stand, and there is anything to let stand.
    public static boolean mayAsk(RegisterCode code, String text, boolean makesPublic) {
        return !text.isBlank()
                && ProfileRules.unconfirmable("text", text, code).isEmpty()
                && (makesPublic || !FreeText.findings(text).isEmpty());
    }

    private static List<Refusal> refusals(RegisterCode code, Wish wish) {
        List<Refusal> refusals = new ArrayList<>(ProfileRules.unconfirmable("text", wish.text(), code));
        refusals.addAll(reasonRefusals(wish.reason(), code));
        if (refusals.isEmpty()
                && !wish.makesPublic()
                && FreeText.findings(wish.text()).isEmpty()) {
            refusals.add(Refusal.of("text", "nothing-to-confirm"));
        }
        return refusals;
    }

    private static List<Refusal> reasonRefusals(String reason, RegisterCode code) {
        return reason.isBlank()
                ? List.of(Refusal.of("reason", "reason-missing"))
                : ProfileRules.unconfirmable("reason", reason, code);
    }

    private static Outcome refused(String field, String code) {
        return new Outcome.Refused(List.of(Refusal.of(field, code)));
    }
}
