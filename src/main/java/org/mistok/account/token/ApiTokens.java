package org.mistok.account.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.Letter;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.account.Letters;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Secret;
import org.mistok.account.token.ApiToken.Scope;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;

/// Tokens by which programs act for a person: named, with an end, shown once. Whoever holds one may do what its owner
/// may,
/// within its scope, but change nothing of the account: no token makes another one.
@Singleton
public class ApiTokens {
    /// By it a found token is known as one of ours, by people and by scanners of repositories.
    public static final String PREFIX = "mistok_";

    public static final int MOST = 20;
    public static final int MOST_DAYS = 366;

    private static final int BEGINNING = PREFIX.length() + 4;
    private static final int LONGEST_NAME = 100;

    private final ApiTokenRows rows;
    private final People people;
    private final Letters letters;
    private final Acting acting;
    private final Clock clock;

    ApiTokens(ApiTokenRows rows, People people, Letters letters, Acting acting, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.letters = letters;
        this.acting = acting;
        this.clock = clock;
    }

    /// @param secret given out once and kept nowhere
    public record Fresh(String secret, ApiToken token) {
        @Override
        public String toString() {
            return "Fresh[" + token + "]";
        }
    }

    public Outcome<Fresh> make(String email, String name, Scope scope, int days) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME || known.matches("(?s).*\\p{Cc}.*")) {
            return Outcome.refused("name", "name-impossible", LONGEST_NAME);
        }
        if (days < 1 || days > MOST_DAYS) {
            return Outcome.refused("days", "days-impossible", days, MOST_DAYS);
        }
        List<ApiToken> present = list(email);
        if (present.size() >= MOST) {
            return Outcome.refused("name", "too-many", present.size() + 1, MOST);
        }
        String secret = PREFIX + Secret.fresh();
        return acting.as(new Actor(email), () -> {
            Instant now = clock.instant();
            String beginning = secret.substring(0, BEGINNING);
            Instant end = now.plus(Duration.ofDays(days));
            if (rows.put(email, Secret.hash(secret), known, scope.code(), beginning, now, end) == 0) {
                return Outcome.<Fresh>refused("name", "token-name-taken", known);
            }
            Letter.Addressee to = people.addressee(email);
            if (to != null) {
                letters.post(new SecurityNote(to, SecurityNote.Event.TOKEN_MADE));
            }
            return Outcome.done(new Fresh(secret, list(email).getFirst()));
        });
    }

    /// The person's tokens, the latest first; also those whose time is over.
    public List<ApiToken> list(String email) {
        return rows.listOf(email).stream().map(ApiTokenRow::token).toList();
    }

    /// Makes the token worthless at once.
    ///
    /// @return whether the person had it
    public boolean revoke(String email, long id) {
        return acting.as(new Actor(email), () -> rows.delete(email, id) > 0);
    }

    /// Who acts by a token, and how far it reaches.
    public record Bearer(Viewer.Member viewer, Scope scope) {}

    /// Null for a token that is unknown, revoked or expired.
    public @Nullable Bearer find(String secret) {
        ApiTokenRow row = rows.find(Secret.hash(secret), clock.instant());
        Person person = row == null ? null : people.find(row.email());
        if (row == null || person == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(row.usedOn())) {
            rows.setUsedOn(row.id(), today);
        }
        return new Bearer(people.viewer(person), row.token().scope());
    }
}
