package org.mistok.exchange.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.Outcome;
import org.mistok.exchange.staging.Plan;
import org.mistok.exchange.staging.Where;
import org.mistok.place.RegisterCode;

/// How an import went, or would go.
///
/// @param columns of the first table
/// @param rows that were read
/// @param resembling organisations to be created that may be in the register already
/// @param outcome what was written; null when nothing was, because it was only tried or rows were refused
public record SheetReport(
        Columns columns,
        long rows,
        List<Resembling> resembling,
        Plan plan,
        @Nullable Outcome outcome) {

    /// An organisation to be created and the one in the register that is called nearly the same.
    public record Resembling(Where where, String name, RegisterCode code, String known) {}
}
