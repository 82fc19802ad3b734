package org.mistok.account.trail;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Membership;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Which part of the trail somebody may read.
public sealed interface Circle {

    /// For administrators.
    record Everything() implements Circle {}

    /// For coordinators: organisations of these countries, of all when there are none, and their own.
    record Coordinated(Set<CountryCode> countries, Set<RegisterCode> own) implements Circle {}

    /// For members: their own organisations, but for what coordinators decide among themselves.
    record Own(Set<RegisterCode> codes) implements Circle {}

    /// Null for who may read none of it.
    static @Nullable Circle of(Person person) {
        Set<RegisterCode> own =
                person.memberships().stream().map(Membership::organisation).collect(Collectors.toUnmodifiableSet());
        if (person.role() == Role.ADMINISTRATOR) {
            return new Everything();
        }
        if (person.role().coordinates()) {
            return new Coordinated(person.countries(), own);
        }
        return own.isEmpty() ? null : new Own(own);
    }
}
