package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Links.Purpose;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Refusal;

/// An installation without an administrator gets one by a link that works once. There is no default password.
@Singleton
public class FirstAdministrator {
    private final PersonRows people;
    private final People accounts;
    private final Links links;
    private final Acting acting;

    FirstAdministrator(PersonRows people, People accounts, Links links, Acting acting) {
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.acting = acting;
    }

    /// The token of a fresh link, which makes earlier ones worthless; null when there is an administrator.
    public @Nullable String token() {
        if (people.countAdministrators() > 0) {
            return null;
        }
        return acting.as(People.ACCOUNTS, () -> {
            links.forgetNobodys(Purpose.FIRST_ADMINISTRATOR);
            return links.make(Purpose.FIRST_ADMINISTRATOR, null, null).token();
        });
    }

    public boolean knows(String token) {
        return links.find(token, Purpose.FIRST_ADMINISTRATOR) != null && people.countAdministrators() == 0;
    }

    /// Who becomes administrator.
    public record Wanted(String email, String name, String password, InterfaceLanguage language) {
        @Override
        public String toString() {
            return "Wanted[" + email + "]";
        }
    }

    public Outcome<Person> create(String token, Wanted wanted) {
        if (!knows(token)) {
            return Outcome.refused("token", "link-dead");
        }
        Refusal refusal = refusal(wanted);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        Person person = new Person(
                wanted.email(), wanted.name().strip(), Role.ADMINISTRATOR, Set.of(), List.of(), wanted.language());
        return acting.as(People.ACCOUNTS, () -> {
            if (links.use(token, Purpose.FIRST_ADMINISTRATOR) == null) {
                return Outcome.<Person>refused("token", "link-dead");
            }
            accounts.add(person, wanted.password());
            return Outcome.done(person);
        });
    }

    private @Nullable Refusal refusal(Wanted wanted) {
        if (!Person.isEmail(wanted.email()) || people.find(wanted.email().toLowerCase(java.util.Locale.ROOT)) != null) {
            return Outcome.refusal("email", "not-an-address", wanted.email());
        }
        Refusal name = Accounts.nameRefusal(wanted.name());
        return name != null
                ? name
                : PasswordRule.refusal("password", wanted.password(), List.of(wanted.email(), wanted.name()));
    }
}
