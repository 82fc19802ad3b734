package org.mistok.exchange.spreadsheet;

import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.TableRow;

/// One row, read by what its columns mean.
record Cells(Where where, TableRow row, Columns columns, Staging staging) {

    /// The cell's text on one line; empty when nothing stands there.
    String line(Meaning meaning) {
        return text(meaning).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /// With its line breaks.
    String text(Meaning meaning) {
        return columns.cell(row, meaning);
    }

    void refuse(Meaning meaning, String code, Object... arguments) {
        refusePart(meaning, text(meaning), code, arguments);
    }

    /// @param value the part of the cell that is wrong
    void refusePart(Meaning meaning, String value, String code, Object... arguments) {
        staging.refuse(RowError.of(where, columns.heading(meaning), value, code, arguments));
    }
}
