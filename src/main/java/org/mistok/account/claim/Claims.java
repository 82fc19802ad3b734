package org.mistok.account.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Accounts;
import org.mistok.account.Acting;
import org.mistok.account.Attempts;
import org.mistok.account.Attempts.Limit;
import org.mistok.account.Client;
import org.mistok.account.Letter;
import org.mistok.account.Letters;
import org.mistok.account.Membership;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.Secret;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// Claims: somebody wants to act for an organisation, and a coordinator of its country decides, with a reason. Whether
/// the
/// claimant's address belongs to an official domain of the organisation is shown to the coordinator; it decides nothing
/// by
/// itself.
///
/// Who has no account confirms the address first; an unconfirmed claim is forgotten after two days.
@Singleton
public class Claims {
    static final Duration CONFIRMATION = Duration.ofDays(2);
    private static final int LONGEST_TEXT = 1000;

    private final ClaimRows rows;
    private final People people;
    private final Organisations organisations;
    private final Letters letters;
    private final Attempts attempts;
    private final Acting acting;
    private final Clock clock;

    Claims(
            ClaimRows rows,
            People people,
            Organisations organisations,
            Letters letters,
            Attempts attempts,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.organisations = organisations;
        this.letters = letters;
        this.attempts = attempts;
        this.acting = acting;
        this.clock = clock;
    }

    /// A claim of somebody who is signed in. Whoever has an open one, or acts for the organisation already, is
    /// refused.
    public Outcome<Claim> open(Person by, RegisterCode organisation, String message) {
        organisations.get(organisation);
        Refusal refusal = textRefusal("message", message);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        if (by.memberships().stream()
                .anyMatch(membership -> membership.organisation().equals(organisation))) {
            return Outcome.refused("organisation", "member-already", organisation);
        }
        return acting.as(new Actor(by.email()), () -> {
            Long id = rows.open(organisation.value(), by.email(), message.strip(), clock.instant());
            if (id == null) {
                return Outcome.<Claim>refused("organisation", "claim-open-already", organisation);
            }
            return Outcome.done(told(get(id)));
        });
    }

    /// What somebody without an account gives.
    public record Stranger(String email, String name, String message, InterfaceLanguage language, Client client) {}

    /// Mails a link to the stranger's address. The answer is the same whether or not the address has an account.
    public Outcome<Boolean> ask(RegisterCode organisation, Stranger stranger) {
        organisations.get(organisation);
        String email = stranger.email().strip().toLowerCase(Locale.ROOT);
        Refusal refusal = refusal(email, stranger);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        if (attempts.wait(Limit.MAIL, email) == null
                && attempts.wait(Limit.MAIL_CLIENT, stranger.client().network()) == null) {
            attempts.note(Limit.MAIL, email);
            attempts.note(Limit.MAIL_CLIENT, stranger.client().network());
            acting.run(People.ACCOUNTS, () -> {
                mailConfirmation(organisation, email, stranger);
            });
        }
        return Outcome.done(true);
    }

    private void mailConfirmation(RegisterCode organisation, String email, Stranger stranger) {
        Instant now = clock.instant();
        String token = Secret.fresh();
        rows.deleteUnconfirmed(now.minus(CONFIRMATION));
        rows.putUnconfirmed(
                organisation.value(),
                email,
                stranger.name().strip(),
                stranger.language().tag().value(),
                stranger.message().strip(),
                Secret.hash(token),
                now);
        Letter.Addressee to = new Letter.Addressee(email, stranger.name().strip(), stranger.language(), null);
        letters.post(new Letter.ClaimConfirmation(to, token, now.plus(CONFIRMATION), organisation));
    }

    private static @Nullable Refusal refusal(String email, Stranger stranger) {
        if (!Person.isEmail(email)) {
            return Outcome.refusal("email", "not-an-address", stranger.email());
        }
        Refusal name = Accounts.nameRefusal(stranger.name());
        return name != null ? name : textRefusal("message", stranger.message());
    }

    /// The claim that waits for its confirmation by this link.
    ///
    /// @param known whether the address has an account, so that no password is needed
    public record Unconfirmed(RegisterCode organisation, String email, boolean known) {}

    /// Null when the link does not work (any more).
    public @Nullable Unconfirmed findUnconfirmed(String token) {
        ClaimRow row = unconfirmed(token);
        return row == null
                ? null
                : new Unconfirmed(RegisterCode.of(row.code()), row.email(), people.find(row.email()) != null);
    }

    private @Nullable ClaimRow unconfirmed(String token) {
        return rows.findUnconfirmed(Secret.hash(token), clock.instant().minus(CONFIRMATION));
    }

    /// Confirms the address: makes an account where there is none, and opens the claim.
    ///
    /// @param password is looked at only when the address has no account
    public Outcome<Person> confirm(String token, String password) {
        ClaimRow row = unconfirmed(token);
        if (row == null) {
            return Outcome.refused("token", "link-dead");
        }
        boolean isNew = people.find(row.email()) == null;
        Refusal refusal = isNew ? Invitations.accountRefusal(row.email(), row.displayName(), password) : null;
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        return acting.as(new Actor(row.email()), () -> {
            if (rows.lockUnconfirmed(Secret.hash(token)) == null) {
                return Outcome.<Person>refused("token", "link-dead");
            }
            if (isNew) {
                InterfaceLanguage language = Objects.requireNonNull(InterfaceLanguage.find(row.language()));
                people.add(
                        new Person(row.email(), row.displayName(), Role.READER, Set.of(), List.of(), language),
                        password);
            }
            if (rows.confirm(row.id()) == 0) {
                return Outcome.<Person>refused("token", "claim-open-already", row.code());
            }
            told(get(row.id()));
            return Outcome.done(people.get(row.email()));
        });
    }

    private ClaimRow get(long id) {
        return Objects.requireNonNull(rows.find(id), "a claim that was just written");
    }

    private Claim told(ClaimRow row) {
        for (Letter.Addressee coordinator : people.coordinatorsToTell(row.countryCode())) {
            letters.post(new Letter.ClaimOpened(
                    coordinator, RegisterCode.of(row.code()), row.displayName(), row.domainMatches()));
        }
        return row.claim();
    }

    /// Those that the person decides, or has made; open ones first, then the latest first.
    public List<Claim> list(Person by) {
        List<ClaimRow> found = by.role().coordinates()
                ? rows.list().stream()
                        .filter(row -> by.coordinates(row.countryCode()))
                        .toList()
                : rows.listOf(by.email());
        return found.stream().map(ClaimRow::claim).toList();
    }

    /// Null when there is none that concerns this person.
    public @Nullable Claim find(Person by, long id) {
        ClaimRow row = rows.find(id);
        return row != null && (by.coordinates(row.countryCode()) || isOwn(by, id)) ? row.claim() : null;
    }

    private boolean isOwn(Person by, long id) {
        return by.email().equals(rows.claimantOf(id));
    }

    /// Grants, refuses or withdraws. Nobody decides a claim of one's own.
    public Outcome<Claim> decide(Person by, long id, Claim.Action action, String reason) {
        ClaimRow row = rows.find(id);
        if (row == null) {
            return Outcome.refused("claim", "claim-unknown", id);
        }
        boolean withdrawal = action == Claim.Action.WITHDRAW;
        if (isOwn(by, id) != withdrawal || !withdrawal && !by.coordinates(row.countryCode())) {
            return Outcome.refused("action", "claim-not-yours", action.code());
        }
        Refusal refusal = withdrawal ? null : textRefusal("reason", reason);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        return acting.as(new Actor(by.email()), () -> {
            String kept = withdrawal ? null : reason.strip();
            if (rows.decide(id, action.leadsTo().code(), kept, clock.instant()) == 0) {
                return Outcome.<Claim>refused("action", "claim-decided", get(id).state());
            }
            if (kept != null) {
                tell(row, action == Claim.Action.GRANT, kept);
            }
            return Outcome.done(get(id).claim());
        });
    }

    private void tell(ClaimRow row, boolean granted, String reason) {
        String claimant = rows.claimantOf(row.id());
        Letter.Addressee to = claimant == null ? null : people.addressee(claimant);
        RegisterCode organisation = RegisterCode.of(row.code());
        if (to != null && granted) {
            people.admit(to.email(), Membership.owner(organisation));
        }
        if (to != null) {
            letters.post(new Letter.ClaimDecided(to, organisation, granted, reason));
        }
    }

    private static @Nullable Refusal textRefusal(String field, String text) {
        int length = text.strip().length();
        if (length == 0) {
            return Outcome.refusal(field, "text-needed");
        }
        if (length > LONGEST_TEXT) {
            return Outcome.refusal(field, "text-too-long", length, LONGEST_TEXT);
        }
        return text.matches("(?s).*[\\p{Cc}&&[^\\r\\n\\t]].*")
                ? Outcome.refusal(field, "text-control-characters", "U+0000")
                : null;
    }
}
