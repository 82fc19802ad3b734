package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `introduction_step`.
@MappedEntity("introduction_step")
record StepRow(
        @Id long id,
        Instant at,
        String action,
        String stage,
        @Nullable String side,
        @Nullable String person,
        @Nullable String reason,
        @Nullable String words) {

    Step shown(Shown reader) {
        Side whose = side == null ? null : Side.of(side);
        boolean own = whose != null && reader.sides().contains(whose);
        boolean inside = !reader.sides().isEmpty();
        return new Step(
                at,
                action,
                Stage.of(stage),
                whose == null ? null : reader.outline().code(whose),
                own ? person : null,
                inside ? reason : null,
                inside ? words : null);
    }
}
