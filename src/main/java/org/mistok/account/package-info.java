/// People, what they may do, and how they prove who they are. Passwords are kept as Argon2id hashes, everything else
/// that
/// proves something as SHA-256, so that nothing can be read from the database that opens a door (but see
/// [SecondFactors]).
///
/// Invariants: whatever changes what a person may do is in the audit trail, by trigger, with who answers for it
/// ([Acting]); whatever must be told by mail is handed in within the same transaction ([Letters]).
///
/// Start with [org.mistok.account.Sessions] and [org.mistok.account.People]. How organisations get members is in
/// `account.claim`, tokens for programs in `account.token`, sign-in elsewhere in `account.oidc`,
/// the audit trail as people read it in `account.trail`.
@NullMarked
package org.mistok.account;

import org.jspecify.annotations.NullMarked;
