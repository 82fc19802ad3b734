package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of `session_token`.
@MappedEntity("session_token")
record SessionRow(@Id byte[] tokenHash, long id, Instant begunAt, Instant expiresAt, String agent) {}
