/// The pages about accounts: signing in, one's own account, links that were mailed, claims and invitations.
///
/// A link that was mailed never acts by being opened, because mail programs open links too: its page has a button.
///
/// Start with [org.mistok.pages.account.Desk] and [org.mistok.pages.account.Form].
@NullMarked
package org.mistok.pages.account;

import org.jspecify.annotations.NullMarked;
