package org.mistok.cli;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.organisation.Organisations;

/// The demo's data: the fixtures of the project. What people change in the demo is theirs: a register that has data
/// already
/// is left as it is.
@Singleton
final class FixtureData implements DemoData {

    /// The demo listens on this machine only and says what it is; its accounts need no secret.
    private static final String PASSWORD = "mistok-demo";

    private final FixtureLoader loader;
    private final Organisations organisations;
    private final People people;
    private final Path folder;

    FixtureData(
            FixtureLoader loader,
            Organisations organisations,
            People people,
            @Value("${mistok.fixtures}") Path folder) {
        this.loader = loader;
        this.organisations = organisations;
        this.people = people;
        this.folder = folder;
    }

    @Override
    public List<DemoAccount> load() {
        if (organisations.count() == 0) {
            loader.load(Fixtures.read(folder));
        }
        List<Person> everybody = Fixtures.readPeople(folder);
        loader.openAccounts(everybody, PASSWORD);
        return everybody.stream()
                .filter(person -> people.find(person.email()) != null)
                .map(FixtureData::account)
                .toList();
    }

    private static DemoAccount account(Person person) {
        String role = person.role().code() + (person.organisation() == null ? "" : " of " + person.organisation());
        return new DemoAccount(person.email(), PASSWORD, person.displayName() + ", " + role);
    }
}
