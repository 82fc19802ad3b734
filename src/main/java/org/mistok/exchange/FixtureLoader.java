package org.mistok.exchange;

import jakarta.inject.Singleton;
import org.mistok.account.People;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;

/// Puts fixtures into the register. Loading the same ones again changes nothing.
@Singleton
public class FixtureLoader {

    private static final Actor FIXTURES = Actor.system("fixtures");

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final People people;

    FixtureLoader(Organisations organisations, Partnerships partnerships, People people) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.people = people;
    }

    /// Loads organisations and partnerships, but no accounts.
    public void load(Fixtures fixtures) {
        organisations.put(fixtures.organisations(), FIXTURES);
        partnerships.put(fixtures.partnerships(), FIXTURES);
    }

    /// Gives everybody in the fixtures an account with this password. For the demo and for tests only.
    public void openAccounts(Fixtures fixtures, String password) {
        fixtures.people().forEach(person -> people.put(person, password));
    }
}
