package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Everybody who can sign in.
@Singleton
public class People {
    /// Answers for what the service does with accounts by itself.
    public static final Actor ACCOUNTS = Actor.system("accounts");

    private final PersonRows rows;
    private final Acting acting;

    People(PersonRows rows, Acting acting) {
        this.rows = rows;
        this.acting = acting;
    }

    public @Nullable Person find(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        PersonRow row = Person.isEmail(address) ? rows.find(address) : null;
        return row == null ? null : row.person();
    }

    /// @throws IllegalArgumentException when nobody has this address
    public Person get(String email) {
        Person person = find(email);
        if (person == null) {
            throw new IllegalArgumentException("Nobody has the address " + email + ".");
        }
        return person;
    }

    /// In the order of the addresses.
    public List<Person> list() {
        return rows.list().stream().map(PersonRow::person).toList();
    }

    /// Who acts for this organisation, the oldest first.
    public List<Person> listOf(RegisterCode organisation) {
        return rows.listOf(organisation.value()).stream().map(PersonRow::person).toList();
    }

    /// Adds the person, or gives the one with this address all these facts and the password; it then acts for these
    /// organisations only. Asks nothing about the password.
    public void put(Person person, String password) {
        String hash = Passwords.hash(password);
        acting.run(ACCOUNTS, () -> {
            write(person, hash);
            String codes = person.memberships().stream()
                    .map(membership -> membership.organisation().value())
                    .collect(Collectors.joining(","));
            rows.dismissFromOthers(person.email(), codes);
        });
    }

    /// Adds a person who has proved the address, inside a transaction for which somebody answers.
    ///
    /// @param passwordHash null for somebody who signs in elsewhere
    void write(Person person, @Nullable String passwordHash) {
        rows.put(
                person.email(),
                person.displayName(),
                PersonRow.kept(person.role()),
                PersonRow.joined(person.countries()),
                person.language().tag().value(),
                passwordHash);
        person.memberships().forEach(membership -> admit(person.email(), membership));
    }

    /// Adds a person who has proved the address and has no account yet; inside [Acting].
    ///
    /// @param password null for somebody who signs in elsewhere
    public void add(Person person, @Nullable String password) {
        if (rows.find(person.email()) != null) {
            throw new IllegalArgumentException(person.email() + " has an account already.");
        }
        write(person, password == null ? null : Passwords.hash(password));
    }

    /// Lets the person act for an organisation; inside [Acting].
    public void admit(String email, Membership membership) {
        rows.admit(email, membership.organisation().value(), membership.right().code());
    }

    /// Gives the person a role, where it has a lesser one; inside [Acting].
    public void promote(String email, Role role, Set<CountryCode> countries) {
        PersonRow row = rows.find(email);
        if (row != null && Role.of(row.role()).compareTo(role) <= 0) {
            rows.setRole(row.id(), PersonRow.kept(role), PersonRow.joined(countries));
        }
    }

    /// The person no longer acts for the organisation, from the next request on. Its last owner stays, unless the
    /// actor
    /// is a coordinator.
    public Outcome<Boolean> dismiss(Person by, String email, RegisterCode organisation, CountryCode country) {
        Person person = find(email);
        boolean isOwner = person != null && person.memberships().contains(Membership.owner(organisation));
        if (!by.mayAdmit(organisation, country) && !by.email().equals(email)) {
            return Outcome.refused("person", "not-an-owner", organisation);
        }
        return acting.as(new Actor(by.email()), () -> {
            if (isOwner && !by.coordinates(country) && rows.countOwners(organisation.value()) < 2) {
                return Outcome.<Boolean>refused("person", "last-owner");
            }
            return Outcome.done(rows.dismiss(email, organisation.value()) > 0);
        });
    }

    /// How to write to the person; null for an address that nobody has.
    public Letter.@Nullable Addressee addressee(String email) {
        PersonRow row = rows.find(email);
        return row == null ? null : row.addressee();
    }

    /// The coordinators of this country who want to be told.
    public List<Letter.Addressee> coordinatorsToTell(CountryCode country) {
        return rows.listNotifiedCoordinators(country.value()).stream()
                .map(PersonRow::addressee)
                .toList();
    }

    /// What the person may see, as of now.
    public Viewer.Member viewer(Person person) {
        Set<RegisterCode> organisations =
                person.memberships().stream().map(Membership::organisation).collect(Collectors.toUnmodifiableSet());
        Set<RegisterCode> partners = organisations.stream()
                .flatMap(code -> rows.listPartners(code.value()).stream())
                .map(RegisterCode::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer.Member(
                person.email(), person.role().coordinates(), organisations, partners, person.countries());
    }

    /// Whether mails come that are no answer to what the person did.
    public boolean isNotified(String email) {
        PersonRow row = rows.find(email);
        return row != null && row.notified();
    }

    public void setNotified(String email, boolean notified) {
        PersonRow row = rows.find(email);
        if (row != null) {
            acting.run(new Actor(row.email()), () -> rows.setNotified(row.id(), notified));
        }
    }

    /// Stops the mails of the person whose link it is.
    ///
    /// @return whether it is anybody's
    public boolean unsubscribe(String key) {
        PersonRow row = rows.findByUnsubscribeKey(key);
        if (row != null) {
            setNotified(row.email(), false);
        }
        return row != null;
    }
}
