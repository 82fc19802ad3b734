package org.mistok.exchange.table;

import java.util.stream.Stream;

/// One sheet of a workbook, or the only table of a text file.
public interface Table {

    /// The sheet's name; the file's for a text file.
    String name();

    /// Whether its author has hidden it.
    boolean hidden();

    /// The rows that have something in them, in order, read as they are asked for. Every call begins anew. To be
    /// closed.
    ///
    /// @throws FileRefused here or while the rows are taken, when the file cannot be read on
    Stream<TableRow> rows();
}
