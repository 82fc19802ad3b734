/// People, their roles, and how they sign in. Passwords are kept as Argon2id hashes and session tokens as SHA-256, so
/// that neither can be read from the database.
///
/// Start with [org.mistok.account.Sessions].
@NullMarked
package org.mistok.account;

import org.jspecify.annotations.NullMarked;
