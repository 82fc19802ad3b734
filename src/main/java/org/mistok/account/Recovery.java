package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Attempts.Limit;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.account.Links.Fresh;
import org.mistok.account.Links.Purpose;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;

/// Getting back in, by links that are mailed. Whether an address has an account cannot be learnt here: who asks gets
/// the
/// same answer.
@Singleton
public class Recovery {
    private final PersonRows people;
    private final SessionRows sessions;
    private final Links links;
    private final Letters letters;
    private final Attempts attempts;
    private final SignInGuard guard;
    private final Acting acting;

    Recovery(
            PersonRows people,
            SessionRows sessions,
            Links links,
            Letters letters,
            Attempts attempts,
            SignInGuard guard,
            Acting acting) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.attempts = attempts;
        this.guard = guard;
        this.acting = acting;
    }

    /// Mails a link to the address if somebody has it; a few times an hour at most.
    public void askForReset(String email, Client client) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (attempts.wait(Limit.MAIL, address) != null || attempts.wait(Limit.MAIL_CLIENT, client.network()) != null) {
            return;
        }
        attempts.note(Limit.MAIL, address);
        attempts.note(Limit.MAIL_CLIENT, client.network());
        PersonRow person = Person.isEmail(address) ? people.find(address) : null;
        if (person != null) {
            acting.run(People.ACCOUNTS, () -> {
                Fresh link = links.make(Purpose.PASSWORD_RESET, person.id(), null);
                letters.post(new Letter.PasswordReset(person.addressee(), link.token(), link.until()));
            });
        }
    }

    /// Whose new password the link would set; null when it does not work (any more).
    public @Nullable Person findReset(String token) {
        PersonRow row = owner(links.find(token, Purpose.PASSWORD_RESET));
        return row == null ? null : row.person();
    }

    /// Sets the password, ends every session and makes all other links worthless. A refused password leaves the
    /// link.
    public Outcome<Person> reset(String token, String password) {
        PersonRow row = owner(links.find(token, Purpose.PASSWORD_RESET));
        if (row == null) {
            return Outcome.refused("token", "link-dead");
        }
        Refusal refusal = PasswordRule.refusal("password", password, List.of(row.email(), row.displayName()));
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        String hash = Passwords.hash(password);
        return acting.as(new Actor(row.email()), () -> {
            if (links.use(token, Purpose.PASSWORD_RESET) == null) {
                return Outcome.<Person>refused("token", "link-dead");
            }
            people.setPassword(row.id(), hash);
            sessions.deleteOthers(row.id(), Secret.hash(""));
            links.forget(row.id());
            letters.post(new SecurityNote(row.addressee(), SecurityNote.Event.PASSWORD_CHANGED));
            return Outcome.done(row.person());
        });
    }

    /// Lets this client try to sign in again; null when the link does not work (any more).
    public @Nullable Person unlock(String token, Client client) {
        PersonRow row = owner(links.use(token, Purpose.UNLOCK));
        if (row == null) {
            return null;
        }
        guard.unlock(row.email(), client);
        return row.person();
    }

    private @Nullable PersonRow owner(@Nullable LinkRow link) {
        return link == null || link.personId() == null ? null : people.findById(link.personId());
    }
}
