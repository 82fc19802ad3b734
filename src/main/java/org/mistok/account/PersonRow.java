package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// A row of `person`.
@MappedEntity("person")
record PersonRow(
        @Id String email,
        String displayName,
        String role,
        @Nullable String organisation,
        String passwordHash) {

    static PersonRow of(Person person, String passwordHash) {
        RegisterCode organisation = person.organisation();
        return new PersonRow(
                person.email(),
                person.displayName(),
                person.role().code(),
                organisation == null ? null : organisation.value(),
                passwordHash);
    }

    Person person() {
        return new Person(
                email, displayName, Role.of(role), organisation == null ? null : RegisterCode.of(organisation));
    }
}
