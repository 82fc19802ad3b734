package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.PersonalData;

/// Who has asked for a confirmation or answered one. The questions stay when the person goes, for the other one still
/// answers for what was confirmed.
@Singleton
final class ConfirmationData implements PersonalData {

    private static final Actor ACTOR = Actor.system("erasure");

    private final TransactionOperations<Connection> transactions;
    private final ConfirmationRows rows;

    ConfirmationData(TransactionOperations<Connection> transactions, ConfirmationRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public String what() {
        return "confirmations";
    }

    @Override
    public List<Map<String, String>> of(String email) {
        return rows.listOf(email).stream()
                .map(ConfirmationRow::confirmation)
                .map(asked -> shown(asked, email))
                .toList();
    }

    private static Map<String, String> shown(Confirmation asked, String email) {
        Confirmation.Answer answer = asked.answer();
        return asked.askedBy().equals(email) || answer == null
                ? Map.of("asked", asked.askedAt().toString(), "text", asked.text(), "reason", asked.reason())
                : Map.of("answered", answer.at().toString(), "text", asked.text(), "reason", answer.reason());
    }

    @Override
    public void erase(String email) {
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), ACTOR);
            rows.forgetAsker(email);
            rows.forgetAnswerer(email);
            return null;
        });
    }

    /// They have their time with their organisation.
    @Override
    public void forget(Instant now) {}
}
