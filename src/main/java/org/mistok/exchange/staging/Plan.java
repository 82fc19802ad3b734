package org.mistok.exchange.staging;

import java.util.List;
import org.mistok.place.RegisterCode;

/// What applying would do.
///
/// @param created organisations that the register does not hold yet
/// @param changed organisations of which something would change
/// @param unchanged organisations of which nothing would
/// @param newcomers the first of those to be created
/// @param changes what would change, of the first organisations to be changed
/// @param repeated codes that stand in more than one row; the first row counts
/// @param vanishedCount organisations of the register that the file, which should name them all, does not; they stay
/// @param vanished the first of them
/// @param errors the first of them
/// @param namesLeftOut names beyond the two hundred that an organisation can have
public record Plan(
        long created,
        long changed,
        long unchanged,
        List<Known> newcomers,
        List<Change> changes,
        List<Repeated> repeated,
        long vanishedCount,
        List<Known> vanished,
        long errorCount,
        List<RowError> errors,
        long namesLeftOut) {

    /// Whether the whole file can be applied.
    public boolean isSound() {
        return errorCount == 0;
    }

    public boolean changesNothing() {
        return created + changed == 0;
    }

    /// An organisation by its code and a name.
    public record Known(RegisterCode code, String name) {}

    /// One thing that changes.
    ///
    /// @param what a [Fact]'s code, or `name.official`, `name.former`, `language`, `need`, ...
    /// @param before empty when it is added
    /// @param after empty when it is removed
    public record Change(RegisterCode code, String what, String before, String after) {}

    /// A code that stands in several rows.
    ///
    /// @param first the row that counts
    public record Repeated(RegisterCode code, String name, Where first, Where again) {}
}
