package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Attempts.Limit;
import org.mistok.account.Letter.Addressee;
import org.mistok.account.Links.Fresh;
import org.mistok.account.Links.Purpose;
import org.mistok.disclosure.PersonalData;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// Erases a person on the person's own wish, everywhere and in one transaction: all of it goes, or nothing. What the
/// person wrote for organisations stays theirs; the trail keeps a number that is nobody's.
@Singleton
public class Erasure {
    private static final Actor ERASURE = Actor.system("erasure");

    private final List<PersonalData> holdings;
    private final PersonRows people;
    private final SecondFactors factors;
    private final Links links;
    private final Letters letters;
    private final Attempts attempts;
    private final SignInGuard guard;
    private final Acting acting;

    Erasure(
            List<PersonalData> holdings,
            PersonRows people,
            SecondFactors factors,
            Links links,
            Letters letters,
            Attempts attempts,
            SignInGuard guard,
            Acting acting) {
        this.holdings = List.copyOf(holdings);
        this.people = people;
        this.factors = factors;
        this.links = links;
        this.letters = letters;
        this.attempts = attempts;
        this.guard = guard;
        this.acting = acting;
    }

    /// That it is really the person who wants it.
    ///
    /// @param password null for somebody who has none here and comes by a link
    /// @param token of the mailed link; null for somebody who gives the password
    /// @param code of the second factor; empty where there is none
    public record Proof(@Nullable String password, @Nullable String token, String code, Client client) {
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    /// What else happens.
    ///
    /// @param lastAdministrator whether it cannot be done, because nobody else administers
    /// @param leftAlone organisations for which nobody acts then
    public record Consequences(boolean lastAdministrator, List<RegisterCode> leftAlone) {}

    public Consequences consequences(Person person) {
        List<RegisterCode> alone = person.memberships().stream()
                .map(Membership::organisation)
                .filter(code -> people.listOf(code.value()).size() < 2)
                .toList();
        return new Consequences(person.role() == Role.ADMINISTRATOR && people.countAdministrators() < 2, alone);
    }

    /// Mails a link by which somebody without a password confirms the wish; a few times an hour at most.
    public void ask(String email) {
        PersonRow row = people.find(email);
        if (row != null && attempts.wait(Limit.MAIL, email) == null) {
            attempts.note(Limit.MAIL, email);
            acting.run(new Actor(email), () -> {
                Fresh link = links.make(Purpose.ERASURE, row.id(), null);
                letters.post(new Letter.ErasureConfirmation(row.addressee(), link.token(), link.until()));
            });
        }
    }

    /// Erases the person and says so by a last mail, of which nothing stays.
    public Outcome<Boolean> erase(String email, Proof proof) {
        PersonRow row = people.find(email);
        if (row == null) {
            return Outcome.done(true);
        }
        Refusal refusal = refusal(row, proof);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        return acting.as(ERASURE, () -> {
            if (people.lockAdministrators().equals(List.of(row.id()))) {
                return Outcome.<Boolean>refused("account", "last-administrator");
            }
            holdings.forEach(holding -> holding.erase(email));
            people.delete(row.id());
            Addressee to = row.addressee();
            letters.post(new Letter.Farewell(new Addressee(to.email(), to.name(), to.language(), null)));
            return Outcome.done(true);
        });
    }

    /// Null when the proof is good.
    private @Nullable Refusal refusal(PersonRow row, Proof proof) {
        Duration wait = guard.wait(row.email(), proof.client());
        if (wait != null) {
            return Outcome.refusal("password", "attempts-wait", wait.toMinutes() + 1);
        }
        Refusal refusal = row.passwordHash() == null ? linkRefusal(row, proof) : passwordRefusal(row, proof);
        if (refusal == null && factors.isOn(row.email()) && !factors.accepts(row.email(), proof.code())) {
            refusal = Outcome.refusal("code", "code-wrong");
        }
        if (refusal != null) {
            guard.failed(row.email(), proof.client(), row);
        }
        return refusal;
    }

    private static @Nullable Refusal passwordRefusal(PersonRow row, Proof proof) {
        String password = proof.password();
        return password != null && Passwords.matches(password, row.passwordHash())
                ? null
                : Outcome.refusal("password", "password-wrong");
    }

    private @Nullable Refusal linkRefusal(PersonRow row, Proof proof) {
        LinkRow link = proof.token() == null ? null : links.find(proof.token(), Purpose.ERASURE);
        Long owner = link == null ? null : link.personId();
        return owner != null && owner == row.id() ? null : Outcome.refusal("token", "link-dead");
    }
}
