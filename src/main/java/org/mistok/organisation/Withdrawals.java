package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Takes an organisation out of everything at once, and brings it back. While it is withdrawn, nobody finds it, sees it
/// in a list of partners or may change it; to readers it is as if the register did not hold it. Importers still keep
/// its facts up to date.
@Singleton
public class Withdrawals {

    private final TransactionOperations<Connection> transactions;
    private final WithdrawalRows rows;

    Withdrawals(TransactionOperations<Connection> transactions, WithdrawalRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /// Why it is withdrawn; null when it is not.
    ///
    /// @throws UnknownOrganisation when the register does not hold it
    public @Nullable String findReason(RegisterCode code) {
        String reason = rows.findReason(code.value());
        if (reason == null) {
            throw new UnknownOrganisation(code);
        }
        return reason.isEmpty() ? null : reason;
    }

    /// @param reason one line, for the audit trail
    /// @throws UnknownOrganisation when the register does not hold it, or it is withdrawn already
    public void withdraw(RegisterCode code, String reason, Actor actor) {
        write(code, actor, row -> row.withdraw(code.value(), reason));
    }

    /// @throws UnknownOrganisation when none of this code is withdrawn
    public void bringBack(RegisterCode code, Actor actor) {
        write(code, actor, row -> row.bringBack(code.value()));
    }

    /// Those who have it as a partner change, too.
    private void write(RegisterCode code, Actor actor, ToIntFunction<WithdrawalRows> change) {
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            if (change.applyAsInt(rows) == 0) {
                throw new UnknownOrganisation(code);
            }
            rows.touchPartners(code.value());
            return null;
        });
    }
}
