package org.mistok.exchange.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Outcome;
import org.mistok.exchange.staging.Plan;

/// How an import went, or would go.
///
/// @param rows that were read
/// @param notes see [Notes]
/// @param outcome what was written; null when nothing was, because it was only tried or rows were refused
public record Report(
        Batch batch,
        long rows,
        Map<String, Long> notes,
        Plan plan,
        @Nullable Outcome outcome) {}
