/// How organisations get members: by invitation, or by a claim that a coordinator decides.
///
/// Start with [org.mistok.account.claim.Claims] and [org.mistok.account.claim.Invitations].
@NullMarked
package org.mistok.account.claim;

import org.jspecify.annotations.NullMarked;
