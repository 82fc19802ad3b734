package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everybody who can sign in.
@Singleton
public class People {

    private final PersonRows rows;

    People(PersonRows rows) {
        this.rows = rows;
    }

    public @Nullable Person find(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        PersonRow row = Person.isEmail(address) ? rows.find(address) : null;
        return row == null ? null : row.person();
    }

    /// In the order of the addresses.
    public List<Person> list() {
        return rows.list().stream().map(PersonRow::person).toList();
    }

    /// Adds the person, or gives the one with this address the new name, role, organisation and password.
    public void put(Person person, String password) {
        rows.put(PersonRow.of(person, Passwords.hash(password)));
    }
}
