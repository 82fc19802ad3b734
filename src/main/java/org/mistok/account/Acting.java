package org.mistok.account;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.mistok.organisation.Actor;

/// Does what changes accounts: in one transaction, for which somebody answers in the audit trail.
@Singleton
public class Acting {

    private final TransactionOperations<Connection> transactions;
    private final PersonRows people;

    Acting(TransactionOperations<Connection> transactions, PersonRows people) {
        this.transactions = transactions;
        this.people = people;
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return transactions.executeWrite(_ -> {
            people.answerFor(actor.name());
            return work.get();
        });
    }
}
