package org.mistok.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail in the outbox.
///
/// @param text null once it has been sent or can no longer be
/// @param state `waiting`, `sent`, `refused`, `bounced` or `expired`
/// @param reason why it was not sent, in the words of the mail server; null when there is none
public record Mail(
        String recipient,
        String language,
        String subject,
        @Nullable String text,
        Instant writtenAt,
        String state,
        @Nullable String reason) {}
