package org.mistok.exchange.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.SheetReport.Resembling;
import org.mistok.exchange.staging.Plan.Change;
import org.mistok.exchange.staging.Plan.Known;
import org.mistok.exchange.staging.Plan.Repeated;
import org.mistok.exchange.staging.RowError;

/// What was found in a file.
///
/// @param refusal why it cannot be read at all; null when it can
/// @param columns its columns in their order; empty when it has none to show
/// @param newcomers the first of those to be created
/// @param changes what would change, of the first organisations to be changed
/// @param repeated organisations that stand in rows apart from each other
/// @param resembling organisations to be created that may be in the register already
/// @param notes what else is worth knowing, with how often it was met; see [org.mistok.exchange.register.Notes]
/// @param errors the first thousand
public record Findings(
        @Nullable Refusal refusal,
        List<Column> columns,
        Counts counts,
        List<Known> newcomers,
        List<Change> changes,
        List<Repeated> repeated,
        List<Resembling> resembling,
        Map<String, Long> notes,
        List<RowError> errors) {

    static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    /// Why a file cannot be read at all.
    ///
    /// @param key of the text in the bundles
    public record Refusal(String key, List<String> arguments) {}

    /// A column and what it holds.
    ///
    /// @param meaning a code of [org.mistok.exchange.spreadsheet.Meaning]; empty when it is not read
    public record Column(String heading, String meaning) {}

    /// How many of what. Organisations, rows, and errors in rows.
    public record Counts(long rows, long created, long changed, long unchanged, long errors) {}

    static Findings refused(String key, List<String> arguments, List<Column> columns) {
        return new Findings(
                new Refusal(key, arguments),
                columns,
                NOTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /// Whether the file can be applied as it is.
    boolean isSound() {
        return refusal == null && counts.errors() == 0;
    }
}
