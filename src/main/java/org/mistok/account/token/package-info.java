/// Tokens by which programs act for a person.
///
/// Start with [org.mistok.account.token.ApiTokens].
@NullMarked
package org.mistok.account.token;

import org.jspecify.annotations.NullMarked;
