/// Mails: what is to be said, in the recipient's language; an outbox in the database; the way to the mail server.
///
/// A mail is written in the transaction of what causes it, so there is never one without the other. Any replica sends
/// it
/// ([Postman]); what the mail server answers decides what becomes of it. While no mail server is set, mails wait.
///
/// Start with [org.mistok.notice.Outbox] and [org.mistok.notice.Postman].
@NullMarked
package org.mistok.notice;

import org.jspecify.annotations.NullMarked;
