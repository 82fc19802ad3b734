package org.mistok.account;

import java.time.Instant;

/// Somebody has signed in.
///
/// @param token proves it until `expiresAt`; given out once and kept nowhere
public record Session(String token, Instant expiresAt, Person person) {

    @Override
    public String toString() {
        return "Session[" + person.email() + " until " + expiresAt + "]";
    }
}
