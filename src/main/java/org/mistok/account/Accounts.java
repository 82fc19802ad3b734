package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Letter.Addressee;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.account.Links.Fresh;
import org.mistok.account.Links.Purpose;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;

/// What people change about their own accounts.
@Singleton
public class Accounts {
    private static final int LONGEST_NAME = 200;

    private final PersonRows people;
    private final SessionRows sessions;
    private final Links links;
    private final Letters letters;
    private final Acting acting;

    Accounts(PersonRows people, SessionRows sessions, Links links, Letters letters, Acting acting) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.acting = acting;
    }

    /// Null when this can be somebody's name. Names stand in mails to others, so nothing that could be an address
    /// may
    /// stand in them.
    public static @Nullable Refusal nameRefusal(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME || name.matches("(?s).*[\\p{Cc}/:@<>\\\\].*")
                ? Outcome.refusal("name", "name-impossible", LONGEST_NAME)
                : null;
    }

    public Outcome<Boolean> setFacts(String email, String name, InterfaceLanguage language) {
        Refusal refusal = nameRefusal(name);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        PersonRow row = row(email);
        return acting.as(new Actor(email), () -> {
            people.setFacts(row.id(), name.strip(), language.tag().value());
            return Outcome.done(true);
        });
    }

    /// Sets another password and ends all other sessions.
    ///
    /// @param token of the session that goes on
    public Outcome<Boolean> setPassword(String email, String current, String wanted, String token) {
        PersonRow row = row(email);
        if (!Passwords.matches(current, row.passwordHash())) {
            return Outcome.refused("current", "password-wrong");
        }
        Refusal refusal = PasswordRule.refusal("password", wanted, List.of(row.email(), row.displayName()));
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        String hash = Passwords.hash(wanted);
        return acting.as(new Actor(email), () -> {
            people.setPassword(row.id(), hash);
            sessions.deleteOthers(row.id(), Secret.hash(token));
            links.forget(row.id());
            letters.post(new SecurityNote(row.addressee(), SecurityNote.Event.PASSWORD_CHANGED));
            return Outcome.done(true);
        });
    }

    /// Mails a link to the new address. An address that somebody has is not told apart: the link then never comes.
    public Outcome<Boolean> askForAddress(String email, String current, String wanted) {
        PersonRow row = row(email);
        String address = wanted.strip().toLowerCase(Locale.ROOT);
        if (!Person.isEmail(address)) {
            return Outcome.refused("email", "not-an-address", wanted);
        }
        if (!Passwords.matches(current, row.passwordHash())) {
            return Outcome.refused("current", "password-wrong");
        }
        if (people.find(address) == null) {
            acting.run(new Actor(email), () -> {
                Fresh link = links.make(Purpose.ADDRESS_CHANGE, row.id(), address);
                Addressee to =
                        new Addressee(address, row.displayName(), row.person().language(), null);
                letters.post(new Letter.AddressChange(to, link.token(), link.until()));
            });
        }
        return Outcome.done(true);
    }

    /// Makes the address of the link the one to sign in with, and tells the old one.
    ///
    /// @return the new address
    public Outcome<String> changeAddress(String token) {
        LinkRow link = links.find(token, Purpose.ADDRESS_CHANGE);
        PersonRow row = link == null || link.personId() == null ? null : people.findById(link.personId());
        String address = link == null ? null : link.email();
        if (row == null || address == null || people.find(address) != null) {
            return Outcome.refused("token", "link-dead");
        }
        return acting.as(new Actor(row.email()), () -> {
            if (links.use(token, Purpose.ADDRESS_CHANGE) == null) {
                return Outcome.<String>refused("token", "link-dead");
            }
            people.setEmail(row.id(), address);
            links.forget(row.id());
            letters.post(new SecurityNote(row.addressee(), SecurityNote.Event.ADDRESS_CHANGED));
            return Outcome.done(address);
        });
    }

    /// Whether the link to change an address works.
    public boolean knowsAddressChange(String token) {
        return links.find(token, Purpose.ADDRESS_CHANGE) != null;
    }

    /// Whether the person signs in by password at all.
    public boolean hasPassword(String email) {
        return row(email).passwordHash() != null;
    }

    private PersonRow row(String email) {
        PersonRow row = people.find(email);
        if (row == null) {
            throw new IllegalArgumentException("Nobody has the address " + email + ".");
        }
        return row;
    }
}
