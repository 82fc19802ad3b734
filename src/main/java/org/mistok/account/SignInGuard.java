package org.mistok.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Attempts.Limit;
import org.mistok.account.Links.Fresh;
import org.mistok.account.Links.Purpose;

/// Slows guessing down. Failures are counted by address and client together, so that a stranger who fails on purpose
/// locks
/// out only the stranger; by client alone, against many addresses with few passwords; and by address alone, against
/// many
/// clients. In the last case the owner of the address gets a mail with a link that lets the client in that opens it.
///
/// Addresses that nobody has are treated alike.
@Singleton
class SignInGuard {
    private final Attempts attempts;
    private final Links links;
    private final Letters letters;
    private final Acting acting;

    SignInGuard(Attempts attempts, Links links, Letters letters, Acting acting) {
        this.attempts = attempts;
        this.links = links;
        this.letters = letters;
        this.acting = acting;
    }

    /// How long to wait; null when another attempt is open now.
    @Nullable
    Duration wait(String address, Client client) {
        boolean unlocked = attempts.wait(Limit.UNLOCKED, pair(address, client)) != null;
        Duration byAddress = unlocked ? null : attempts.wait(Limit.SIGN_IN_ADDRESS, address);
        Duration byPair = attempts.wait(Limit.SIGN_IN, pair(address, client));
        Duration byClient = client.network().isEmpty() ? null : attempts.wait(Limit.SIGN_IN_CLIENT, client.network());
        return longer(byAddress, longer(byPair, byClient));
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// @param person whose address it is; null when nobody's
    void failed(String address, Client client, @Nullable PersonRow person) {
        attempts.note(Limit.SIGN_IN, pair(address, client));
        attempts.note(Limit.SIGN_IN_ADDRESS, address);
        if (!client.network().isEmpty()) {
            attempts.note(Limit.SIGN_IN_CLIENT, client.network());
        }
        if (person != null && attempts.wait(Limit.SIGN_IN_ADDRESS, address) != null) {
            offerWayOut(person);
        }
    }

    private void offerWayOut(PersonRow person) {
        if (!links.has(person.id(), Purpose.UNLOCK)) {
            acting.as(People.ACCOUNTS, () -> {
                Fresh link = links.make(Purpose.UNLOCK, person.id(), null);
                letters.post(new Letter.Unlock(person.addressee(), link.token(), link.until()));
                return link;
            });
        }
    }

    void succeeded(String address, Client client) {
        attempts.forget(Limit.SIGN_IN, pair(address, client));
    }

    /// Lets this client try again, whatever others do with the address.
    void unlock(String address, Client client) {
        attempts.forget(Limit.SIGN_IN, pair(address, client));
        attempts.note(Limit.UNLOCKED, pair(address, client));
    }

    private static String pair(String address, Client client) {
        return address + " " + client.network();
    }
}
