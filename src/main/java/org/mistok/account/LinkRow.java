package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `one_time_link`.
@MappedEntity("one_time_link")
record LinkRow(
        @Id byte[] tokenHash,
        String purpose,
        @Nullable Long personId,
        @Nullable String email,
        Instant expiresAt) {}
