package org.mistok.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A file with at least one table in it, recognised by what it holds and not by its name.
public sealed interface TableFile extends AutoCloseable permits TextFile, Workbook {

    /// All tables with their hidden ones, in the order of the file; empty ones too. At least one has rows.
    List<Table> tables();

    @Override
    void close();

    /// With the usual limits.
    ///
    /// @throws FileRefused when it is no table that can be read
    static TableFile open(Path path) {
        return open(path, TableLimits.USUAL);
    }

    /// @throws FileRefused when it is no table that can be read
    static TableFile open(Path path, TableLimits limits) {
        try {
            long bytes = Files.size(path);
            if (bytes > limits.bytes()) {
                throw new FileRefused(FileRefused.Reason.TOO_LARGE, bytes, limits.bytes());
            }
            TableFile file = switch (FileKind.of(path)) {
                case WORKBOOK -> Workbook.open(path, limits.forWorkbookOf(bytes));
                case TEXT -> TextFile.open(path, limits);
            };
            requireRows(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRows(TableFile file) {
        try {
            if (file.tables().stream().noneMatch(TableFile::hasRows)) {
                throw new FileRefused(FileRefused.Reason.NO_ROWS);
            }
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean hasRows(Table table) {
        try (Stream<TableRow> rows = table.rows()) {
            return rows.findFirst().isPresent();
        }
    }
}
