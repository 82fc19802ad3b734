package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.mistok.place.RegisterCode;

/// The known links between organisations, in the order of their codes. One pair can have several, of different types.
@Singleton
public class Partnerships {

    private final TransactionOperations<Connection> transactions;
    private final PartnershipRows rows;

    Partnerships(TransactionOperations<Connection> transactions, PartnershipRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    public List<Partnership> list() {
        return rows.list().stream().map(PartnershipRow::partnership).toList();
    }

    /// Those in which this organisation is a party, whatever their status.
    public List<Partnership> listOf(RegisterCode code) {
        return rows.listOf(code.value()).stream()
                .map(PartnershipRow::partnership)
                .toList();
    }

    /// Inserts or updates by pair and type, all or nothing. Both parties must be in the register. What it already
    /// holds
    /// in the same form is left alone.
    public void put(Iterable<Partnership> partnerships, Actor actor) {
        List<PartnershipRow> wanted = new ArrayList<>();
        partnerships.forEach(partnership -> wanted.add(PartnershipRow.of(partnership)));
        transactions.executeWrite(status -> {
            OrganisationWriter.answerFor(status.getConnection(), actor);
            rows.put(wanted);
            return null;
        });
    }
}
