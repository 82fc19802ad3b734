package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Links.Purpose;
import org.mistok.account.SignIn.Credentials;
import org.mistok.disclosure.Viewer;

/// Who is signed in. A session ends by itself after [#LIFETIME], and with every change of the password in another one.
/// Whom a person acts for is looked up at every request, so what is taken away is gone at once.
///
/// Guessing is slowed down by [SignInGuard].
@Singleton
public class Sessions {

    public static final Duration LIFETIME = Duration.ofHours(12);

    private final SessionRows sessions;
    private final PersonRows people;
    private final People viewers;
    private final SecondFactors factors;
    private final SignInGuard guard;
    private final Links links;
    private final Clock clock;

    Sessions(
            SessionRows sessions,
            PersonRows people,
            People viewers,
            SecondFactors factors,
            SignInGuard guard,
            Links links,
            Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.viewers = viewers;
        this.factors = factors;
        this.guard = guard;
        this.links = links;
        this.clock = clock;
    }

    /// As [#signIn], for callers that do not tell the refusals apart: null for all of them.
    public @Nullable Session open(String email, String password) {
        Credentials credentials = new Credentials(email, password, null, Client.UNKNOWN);
        return signIn(credentials) instanceof SignIn.Opened(Session session) ? session : null;
    }

    /// Opens a session if the password is the one of the person with this address, and the code, where the person
    /// has a
    /// second factor, is right too. Upper and lower case of the address are the same.
    public SignIn signIn(Credentials credentials) {
        String address = credentials.email().strip().toLowerCase(Locale.ROOT);
        Client client = credentials.client();
        Duration wait = guard.wait(address, client);
        if (wait != null) {
            return new SignIn.TooManyFailures(wait);
        }
        PersonRow row = Person.isEmail(address) ? people.find(address) : null;
        String hash = row == null ? null : row.passwordHash();
        if (!Passwords.matches(credentials.password(), hash) || row == null) {
            guard.failed(address, client, row);
            return new SignIn.Wrong();
        }
        if (!factors.isOn(row.email())) {
            return opened(row, client);
        }
        String code = credentials.code();
        return code == null
                ? new SignIn.SecondFactorNeeded(
                        links.make(Purpose.SECOND_STEP, row.id(), null).token())
                : withCode(row, code, client);
    }

    /// The second step of signing in, with the ticket of the first.
    public SignIn signIn(String ticket, String code, Client client) {
        LinkRow link = links.find(ticket, Purpose.SECOND_STEP);
        PersonRow row = link == null || link.personId() == null ? null : people.findById(link.personId());
        if (row == null) {
            return new SignIn.WrongCode();
        }
        Duration wait = guard.wait(row.email(), client);
        if (wait != null) {
            return new SignIn.TooManyFailures(wait);
        }
        SignIn answer = withCode(row, code, client);
        if (answer instanceof SignIn.Opened) {
            links.use(ticket, Purpose.SECOND_STEP);
        }
        return answer;
    }

    private SignIn withCode(PersonRow row, String code, Client client) {
        if (factors.accepts(row.email(), code)) {
            return opened(row, client);
        }
        guard.failed(row.email(), client, row);
        return new SignIn.WrongCode();
    }

    private SignIn opened(PersonRow row, Client client) {
        guard.succeeded(row.email(), client);
        return new SignIn.Opened(begin(row, client));
    }

    /// A ticket for the second step of somebody who has proved in another way who it is; null when there is no
    /// second
    /// factor.
    public @Nullable String ticketIfNeeded(String email) {
        PersonRow row = factors.isOn(email) ? people.find(email) : null;
        return row == null
                ? null
                : links.make(Purpose.SECOND_STEP, row.id(), null).token();
    }

    /// Opens a session for somebody who has proved in another way who it is.
    public Session begin(String email, Client client) {
        PersonRow row = people.find(email);
        if (row == null) {
            throw new IllegalArgumentException("Nobody has the address " + email + ".");
        }
        return begin(row, client);
    }

    private Session begin(PersonRow row, Client client) {
        Instant now = clock.instant();
        Session session = new Session(Secret.fresh(), now.plus(LIFETIME), row.person());
        sessions.deleteExpired(now);
        sessions.put(Secret.hash(session.token()), row.id(), now, session.expiresAt(), client.agent());
        return session;
    }

    /// Whose session it is, with memberships and partners as of now; null for a token that is unknown, closed or
    /// expired.
    public Viewer.@Nullable Member find(String token) {
        PersonRow row = people.findByToken(Secret.hash(token), clock.instant());
        return row == null ? null : viewers.viewer(row.person());
    }

    /// The person's sessions, the latest first.
    ///
    /// @param token of the session that asks
    public List<OpenSession> list(String email, String token) {
        byte[] current = Secret.hash(token);
        return sessions.listOf(email, clock.instant()).stream()
                .map(row -> new OpenSession(
                        row.id(), row.begunAt(), row.expiresAt(), row.agent(), Arrays.equals(row.tokenHash(), current)))
                .toList();
    }

    /// Ends the session; an unknown token is not an error.
    public void close(String token) {
        sessions.delete(Secret.hash(token));
    }

    /// Ends one of the person's sessions; one of somebody else is left alone.
    public void close(String email, long id) {
        sessions.deleteOne(email, id);
    }

    /// Ends all of the person's sessions but the one with this token; an empty token spares none.
    public void closeOthers(String email, String token) {
        PersonRow row = people.find(email);
        if (row != null) {
            sessions.deleteOthers(row.id(), Secret.hash(token));
        }
    }
}
