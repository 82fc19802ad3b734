package org.mistok.account.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Accounts;
import org.mistok.account.Acting;
import org.mistok.account.Letter;
import org.mistok.account.Letters;
import org.mistok.account.Membership;
import org.mistok.account.Outcome;
import org.mistok.account.PasswordRule;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.Secret;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Invitations, which are accepted once, within two weeks, by whoever reads the mailbox they were sent to. Owners
/// invite
/// for their organisations, coordinators for those of their countries, administrators also coordinators and
/// administrators.
///
/// One that was accepted opens a second time only to say so.
@Singleton
public class Invitations {
    static final Duration LIFETIME = Duration.ofDays(14);

    private final InvitationRows rows;
    private final People people;
    private final Organisations organisations;
    private final Letters letters;
    private final Acting acting;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            People people,
            Organisations organisations,
            Letters letters,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.organisations = organisations;
        this.letters = letters;
        this.acting = acting;
        this.clock = clock;
    }

    /// Whom to invite, for what.
    ///
    /// @param organisation null for a coordinator or administrator
    /// @param role `editor`, `owner`, `coordinator` or `administrator`
    /// @param language of the mail
    public record Wanted(
            String email,
            @Nullable RegisterCode organisation,
            String role,
            Set<CountryCode> countries,
            InterfaceLanguage language) {}

    /// Mails an invitation. An open one of the same address for the same is withdrawn by it.
    public Outcome<Invitation> invite(Person by, Wanted wanted) {
        Refusal refusal = refusal(by, wanted);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        String email = wanted.email().strip().toLowerCase(Locale.ROOT);
        String token = Secret.fresh();
        return acting.as(new Actor(by.email()), () -> {
            Instant now = clock.instant();
            Instant until = now.plus(LIFETIME);
            String code =
                    wanted.organisation() == null ? "" : wanted.organisation().value();
            rows.withdrawOpen(email, code, now);
            InvitationRow row = rows.add(
                    email,
                    code,
                    wanted.role(),
                    joined(wanted.countries()),
                    wanted.language().tag().value(),
                    by.email(),
                    Secret.hash(token),
                    now,
                    until);
            letters.post(new Letter.Invitation(addressee(row), token, until, wanted.organisation(), wanted.role()));
            return Outcome.done(row.invitation(now));
        });
    }

    private @Nullable Refusal refusal(Person by, Wanted wanted) {
        if (!Person.isEmail(wanted.email().strip())) {
            return Outcome.refusal("email", "not-an-address", wanted.email());
        }
        RegisterCode code = wanted.organisation();
        if (code == null) {
            return officeRefusal(by, wanted);
        }
        if (!Set.of("editor", "owner").contains(wanted.role())
                || !wanted.countries().isEmpty()) {
            return Outcome.refusal("role", "role-not-of-members", wanted.role());
        }
        Organisation organisation = organisations.find(code);
        if (organisation == null) {
            return Outcome.refusal("organisation", "organisation-unknown", code);
        }
        return by.mayAdmit(code, organisation.identity().country())
                ? null
                : Outcome.refusal("organisation", "not-an-owner", code);
    }

    private static @Nullable Refusal officeRefusal(Person by, Wanted wanted) {
        if (!Set.of("coordinator", "administrator").contains(wanted.role())) {
            return Outcome.refusal("role", "role-needs-organisation", wanted.role());
        }
        if (wanted.role().equals("administrator") && !wanted.countries().isEmpty()) {
            return Outcome.refusal("countries", "countries-of-coordinators");
        }
        return by.role() == Role.ADMINISTRATOR ? null : Outcome.refusal("role", "only-administrators");
    }

    private Letter.Addressee addressee(InvitationRow row) {
        Letter.Addressee known = people.addressee(row.email());
        return known != null ? known : new Letter.Addressee(row.email(), row.email(), language(row), null);
    }

    /// The invitation of this link, whatever its state; null when there is none.
    public @Nullable Invitation find(String token) {
        InvitationRow row = rows.findByToken(Secret.hash(token));
        return row == null ? null : row.invitation(clock.instant());
    }

    /// Whether the invited address has an account already, so that no name and password are needed.
    public boolean isForKnownPerson(Invitation invitation) {
        return people.find(invitation.email()) != null;
    }

    /// Accepts the invitation: makes an account where there is none, and gives it the role. Of two who try at once
    /// one
    /// succeeds. A refused name or password leaves the invitation open.
    ///
    /// @param name and `password` are looked at only when the address has no account
    public Outcome<Person> accept(String token, String name, String password) {
        InvitationRow row = rows.findByToken(Secret.hash(token));
        if (row == null || !row.invitation(clock.instant()).state().equals("open")) {
            return Outcome.refused("token", row == null ? "link-dead" : "invitation-closed");
        }
        boolean isNew = people.find(row.email()) == null;
        Refusal refusal = isNew ? accountRefusal(row.email(), name, password) : null;
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        return acting.as(new Actor(row.email()), () -> {
            if (rows.lockOpen(row.id(), clock.instant()) == null) {
                return Outcome.<Person>refused("token", "invitation-closed");
            }
            if (isNew) {
                Person person = new Person(row.email(), name.strip(), Role.READER, Set.of(), List.of(), language(row));
                people.add(person, password);
            }
            rows.close(row.id(), "accepted", clock.instant());
            give(row);
            return Outcome.done(people.get(row.email()));
        });
    }

    static @Nullable Refusal accountRefusal(String email, String name, String password) {
        Refusal refusal = Accounts.nameRefusal(name);
        return refusal != null ? refusal : PasswordRule.refusal("password", password, List.of(email, name));
    }

    private void give(InvitationRow row) {
        Invitation invitation = row.invitation(clock.instant());
        RegisterCode organisation = invitation.organisation();
        if (organisation != null) {
            people.admit(row.email(), new Membership(organisation, Membership.Right.of(row.role())));
        } else {
            people.promote(row.email(), Role.of(row.role()), invitation.countries());
        }
    }

    /// Those that this person may withdraw, the latest first.
    public List<Invitation> list(Person by) {
        Instant now = clock.instant();
        return rows.list().stream()
                .map(row -> row.invitation(now))
                .filter(invitation -> isInCharge(by, invitation))
                .toList();
    }

    /// Makes an open invitation worthless.
    ///
    /// @return the invitation as it stands then; null when there is none that this person may withdraw
    public @Nullable Invitation withdraw(Person by, long id) {
        InvitationRow row = rows.find(id);
        if (row == null || !isInCharge(by, row.invitation(clock.instant()))) {
            return null;
        }
        return acting.as(new Actor(by.email()), () -> {
            rows.close(id, "withdrawn", clock.instant());
            return Objects.requireNonNull(rows.find(id)).invitation(clock.instant());
        });
    }

    private boolean isInCharge(Person by, Invitation invitation) {
        RegisterCode code = invitation.organisation();
        if (code == null) {
            return by.role() == Role.ADMINISTRATOR;
        }
        if (by.memberships().contains(Membership.owner(code))) {
            return true;
        }
        if (!by.role().coordinates()) {
            return false;
        }
        Organisation organisation = organisations.find(code);
        return organisation != null && by.coordinates(organisation.identity().country());
    }

    private static InterfaceLanguage language(InvitationRow row) {
        return Objects.requireNonNull(InterfaceLanguage.find(row.language()));
    }

    private static String joined(Set<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).sorted().collect(Collectors.joining(","));
    }
}
