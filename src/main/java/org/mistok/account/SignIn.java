package org.mistok.account;

import java.time.Duration;

/// What came of the wish to sign in.
public sealed interface SignIn {

    record Opened(Session session) implements SignIn {}

    /// The address or the password is wrong; which of them is not told, and takes the same time to find out.
    record Wrong() implements SignIn {}

    /// Too many failures for this address in the last minutes; the password was not looked at.
    ///
    /// @param retryAfter after this time one more attempt is open
    record TooManyFailures(Duration retryAfter) implements SignIn {}
}
