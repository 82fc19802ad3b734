package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.CountryCode;

/// A row of `person` with its memberships.
///
/// @param role as kept: whoever is no coordinator or administrator is a reader there
/// @param countries `DE,PL`
/// @param memberships `DE-08115045=owner UA05020030000031457=editor`, the oldest first
@MappedEntity("person")
record PersonRow(
        @Id long id,
        String email,
        String displayName,
        String role,
        String countries,
        String language,
        boolean notified,
        String unsubscribeKey,
        @Nullable String passwordHash,
        String memberships) {

    /// Of `person p`, as a select reads them.
    static final String COLUMNS = "p.id, p.email, p.display_name, p.role, array_to_string(p.countries, ',') as"
            + " countries, p.language, p.notified, cast(p.unsubscribe_key as text) as unsubscribe_key, p.password_hash,"
            + " coalesce((select string_agg(m.code || '=' || m.role, ' ' order by m.since, m.code) from membership m"
            + " where m.person_id = p.id), '') as memberships";

    Person person() {
        List<Membership> all = memberships.isEmpty()
                ? List.of()
                : Arrays.stream(memberships.split(" ")).map(Membership::parse).toList();
        Role kept = Role.of(role);
        return new Person(
                email,
                displayName,
                kept == Role.READER && !all.isEmpty() ? Role.MEMBER : kept,
                countrySet(countries),
                all,
                Objects.requireNonNull(InterfaceLanguage.find(language)));
    }

    Letter.Addressee addressee() {
        return new Letter.Addressee(
                email, displayName, Objects.requireNonNull(InterfaceLanguage.find(language)), unsubscribeKey);
    }

    /// The role as kept.
    static String kept(Role role) {
        return role == Role.MEMBER ? Role.READER.code() : role.code();
    }

    static Set<CountryCode> countrySet(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(CountryCode::of).collect(Collectors.toUnmodifiableSet());
    }

    static String joined(Set<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).sorted().collect(Collectors.joining(","));
    }
}
