package org.mistok.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of the wish to sign in.
public sealed interface SignIn {

    /// What somebody tries to sign in with.
    ///
    /// @param code of the second factor; null when none was given
    record Credentials(
            String email, String password, @Nullable String code, Client client) {
        @Override
        public String toString() {
            return "Credentials[" + email + "]";
        }
    }

    record Opened(Session session) implements SignIn {}

    /// The address or the password is wrong; which of them is not told, and takes the same time to find out.
    record Wrong() implements SignIn {}

    /// The password is right; a code of the second factor is still needed.
    ///
    /// @param ticket stands for the password in the second step, for a few minutes
    record SecondFactorNeeded(String ticket) implements SignIn {}

    /// The code of the second factor is wrong, was used already, or the ticket is no longer valid.
    record WrongCode() implements SignIn {}

    /// Too many failures in the last minutes; the password was not looked at.
    ///
    /// @param retryAfter after this time one more attempt is open
    record TooManyFailures(Duration retryAfter) implements SignIn {}
}
