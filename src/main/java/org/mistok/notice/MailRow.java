package org.mistok.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `mail`.
@MappedEntity("mail")
record MailRow(
        @Id long id,
        String messageId,
        String kind,
        String recipient,
        String language,
        String subject,
        @Nullable String text,
        @Nullable String unsubscribe,
        Instant writtenAt,
        String state,
        int attempts,
        @Nullable String reason) {

    static final String COLUMNS =
            "id, cast(message_id as text) as message_id, kind, recipient, language, subject, text,"
                    + " unsubscribe, written_at, state, attempts, reason";

    Mail mail() {
        return new Mail(recipient, language, subject, text, writtenAt, state, reason);
    }
}
