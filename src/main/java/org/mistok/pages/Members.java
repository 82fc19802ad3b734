package org.mistok.pages;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Viewers;
import org.mistok.pages.Frame.Member;

/// Who is signed in, as the head of a page shows it.
@Singleton
final class Members {
    private final People people;

    Members(People people) {
        this.people = people;
    }

    /// Null for a reader who is not signed in.
    @Nullable
    Member find(HttpRequest<?> request) {
        if (!(Viewers.of(request) instanceof Viewer.Member member)) {
            return null;
        }
        Person person = people.find(member.email());
        String organisation =
                person == null || person.organisation() == null ? null : "/organisations/" + person.organisation();
        String name = person == null ? member.email() : person.displayName();
        return new Member(name, organisation, member.coordinator(), member.coordinatesEverywhere());
    }
}
