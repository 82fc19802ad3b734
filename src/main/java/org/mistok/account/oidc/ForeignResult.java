package org.mistok.account.oidc;

import org.mistok.account.Session;

/// What came of signing in elsewhere.
public sealed interface ForeignResult {

    /// @param next where the person wanted to go
    record Opened(Session session, String next) implements ForeignResult {}

    /// The second factor of the account here is still needed.
    record SecondFactorNeeded(String ticket, String next) implements ForeignResult {}

    /// The answer does not belong to a sign-in that began here, or came too late; or the provider said no, or
    /// something
    /// that is not true.
    record Failed() implements ForeignResult {}

    /// The provider does not vouch for an e-mail address.
    record NoAddress() implements ForeignResult {}
}
