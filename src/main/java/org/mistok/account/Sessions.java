package org.mistok.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.place.RegisterCode;

/// Who is signed in. A session ends by itself after [#LIFETIME].
///
/// After [#MOST_FAILURES] failures within [#FAILURE_MEMORY] an address gets no further attempt until the oldest of them
/// is forgotten, whether or not somebody has the address. That lets a stranger lock a known address out for a while; it
/// is the price for needing no other trace of the stranger.
@Singleton
public class Sessions {

    public static final Duration LIFETIME = Duration.ofHours(12);
    public static final int MOST_FAILURES = 10;
    public static final Duration FAILURE_MEMORY = Duration.ofMinutes(15);

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRows sessions;
    private final PersonRows people;
    private final Clock clock;

    Sessions(SessionRows sessions, PersonRows people, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /// As [#signIn], for callers that do not tell the refusals apart: null for all of them.
    public @Nullable Session open(String email, String password) {
        return signIn(email, password) instanceof SignIn.Opened(Session session) ? session : null;
    }

    /// Opens a session if the password is the one of the person with this address; upper and lower case of the
    /// address
    /// are the same.
    public SignIn signIn(String email, String password) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        byte[] addressHash = sha256(address);
        Instant now = clock.instant();
        List<Instant> failures = sessions.listFailures(addressHash, now.minus(FAILURE_MEMORY), MOST_FAILURES);
        if (failures.size() >= MOST_FAILURES) {
            return new SignIn.TooManyFailures(
                    Duration.between(now, failures.getLast().plus(FAILURE_MEMORY)));
        }
        PersonRow row = Person.isEmail(address) ? people.find(address) : null;
        if (!Passwords.matches(password, row == null ? null : row.passwordHash()) || row == null) {
            sessions.deleteFailures(now.minus(FAILURE_MEMORY));
            sessions.putFailure(addressHash, now);
            return new SignIn.Wrong();
        }
        sessions.forgetFailures(addressHash);
        return new SignIn.Opened(begin(row.person(), now));
    }

    private Session begin(Person person, Instant now) {
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        Session session =
                new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), now.plus(LIFETIME), person);
        sessions.deleteExpired(now);
        sessions.put(sha256(session.token()), person.email(), session.expiresAt());
        return session;
    }

    /// Whose session it is, with the partners as of now; null for a token that is unknown, closed or expired.
    public Viewer.@Nullable Member find(String token) {
        PersonRow row = people.findByToken(sha256(token), clock.instant());
        return row == null ? null : member(row.person());
    }

    private Viewer.Member member(Person person) {
        RegisterCode own = person.organisation();
        Set<RegisterCode> organisations = own == null ? Set.of() : Set.of(own);
        Set<RegisterCode> partners = organisations.stream()
                .flatMap(code -> people.listPartners(code.value()).stream())
                .map(RegisterCode::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer.Member(person.email(), person.role().coordinates(), organisations, partners);
    }

    /// Ends the session; an unknown token is not an error.
    public void close(String token) {
        sessions.delete(sha256(token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
