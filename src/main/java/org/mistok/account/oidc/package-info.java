/// Signing in elsewhere, by OpenID Connect: authorization code with PKCE, state and nonce.
///
/// Start with [org.mistok.account.oidc.ForeignSignIn].
@NullMarked
package org.mistok.account.oidc;

import org.jspecify.annotations.NullMarked;
