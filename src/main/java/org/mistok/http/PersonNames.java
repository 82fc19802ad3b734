package org.mistok.http;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;

/// What people are called, for those who work with them: never their addresses.
@Singleton
public final class PersonNames {
    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    /// Null when nothing is kept of the person any more.
    public @Nullable String find(String email) {
        Person person = people.find(email);
        return person == null ? null : person.displayName();
    }
}
