package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `introduction` as it is sent.
///
/// @param sender the address of who sends it
@MappedEntity("introduction")
record NewIntroductionRow(
        @Id long id,
        String fromCode,
        String toCode,
        boolean priority,
        String language,
        String text,
        @Nullable String secondLanguage,
        @Nullable String secondText,
        String senderTree,
        String receiverTree,
        Instant sentAt,
        Instant dueAt,
        @Nullable Long follows,
        String key,
        String sender,
        boolean senderShares,
        @Nullable String senderMailbox) {}
