package org.mistok.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `second_factor`.
@MappedEntity("second_factor")
record FactorRow(@Id long personId, byte[] secret, @Nullable Instant confirmedAt, long lastStep) {}
