package org.mistok.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;
import org.mistok.place.RegisterCode;

/// Puts fixtures into the register. Loading the same ones again changes nothing.
@Singleton
public class FixtureLoader {

    private static final Actor FIXTURES = Actor.system("fixtures");

    private final TransactionOperations<Connection> transactions;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final People people;

    FixtureLoader(
            TransactionOperations<Connection> transactions,
            Organisations organisations,
            Partnerships partnerships,
            People people) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.people = people;
    }

    /// Loads organisations and partnerships, but no accounts. All or nothing: whoever finds an organisation of the
    /// fixtures in the register finds all of them there, and their partnerships, whatever happened meanwhile.
    public void load(Fixtures fixtures) {
        transactions.executeWrite(_ -> {
            organisations.put(fixtures.organisations(), FIXTURES);
            partnerships.put(fixtures.partnerships(), FIXTURES);
            return null;
        });
    }

    /// Gives everybody who has no account yet one with this password, unless the register does not hold their
    /// organisation. For the demo and for tests only.
    public void openAccounts(List<Person> everybody, String password) {
        everybody.stream()
                .filter(person -> people.find(person.email()) == null && isOfTheRegister(person))
                .forEach(person -> people.put(person, password));
    }

    private boolean isOfTheRegister(Person person) {
        RegisterCode organisation = person.organisation();
        return organisation == null || organisations.find(organisation) != null;
    }
}
