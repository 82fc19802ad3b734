package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of `attempt`.
@MappedEntity("attempt")
record AttemptRow(@Id byte[] key, String kind, Instant at) {}
