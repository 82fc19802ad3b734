package org.mistok.account.trail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `audit_event` or `import_run`, as it concerns one person.
///
/// @param part `acted` or `concerned`
/// @param details of what concerns the person's account; null for everything else
@MappedEntity("audit_event")
record TrailRow(
        @Id long id,
        Instant at,
        String action,
        String part,
        @Nullable String code,
        @Nullable String details) {}
