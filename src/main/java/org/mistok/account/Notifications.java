package org.mistok.account;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Tells people what has happened to their work. Telling is part of the running transaction: if that fails, nobody is
/// told.
@Singleton
public class Notifications {

    private final PersonRows people;
    private final Letters letters;

    Notifications(PersonRows people, Letters letters) {
        this.people = people;
        this.letters = letters;
    }

    /// Tells everybody who acts for the organisation and wants to hear of it.
    ///
    /// @param but the address of who did it and need not be told; null for nobody
    public void tellMembers(RegisterCode organisation, News news, @Nullable String but) {
        people.listOf(organisation.value()).stream()
                .filter(PersonRow::notified)
                .filter(row -> !row.email().equals(but))
                .forEach(row -> letters.post(new Letter.Notification(row.addressee(), news)));
    }

    /// Tells the coordinators of the country who want to hear of it.
    public void tellCoordinators(CountryCode country, News news) {
        people.listNotifiedCoordinators(country.value())
                .forEach(row -> letters.post(new Letter.Notification(row.addressee(), news)));
    }

    /// Tells the person what came of something that the person did; also who wants no other news.
    public void tellPerson(String email, News news) {
        PersonRow row = people.find(email);
        if (row != null) {
            letters.post(new Letter.Notification(row.addressee(), news));
        }
    }
}
