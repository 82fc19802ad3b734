package org.mistok.exchange.table;

import java.util.List;

/// One row with something in it.
///
/// @param number from 1, as a spreadsheet program numbers the row: rows before the header count, and so do empty ones
/// @param cells text without space at either end, empty for an empty cell; as many as the row has up to its last
///     filled one. Numbers have a decimal point and no separators, days are written `2026-11-25`, formulas are their
///     last result
public record TableRow(long number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /// The cell in this column, counted from 0; empty when the row is shorter.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
