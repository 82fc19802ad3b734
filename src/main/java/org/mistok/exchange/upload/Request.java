package org.mistok.exchange.upload;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody says of a file.
///
/// @param kind what sort of file it is
/// @param fileName as its owner calls it
/// @param source who states what is in it, for a spreadsheet the address of the page that stands behind it; empty for
/// the
///     usual source of a register
/// @param date that its figures and statements count for; null to take it from the file of a register
/// @param dryRun whether it shall only be looked at
/// @param columns by hand: the column, counted from 0, and the code of its meaning or nothing
public record Request(
        ImportKind kind,
        String fileName,
        String source,
        @Nullable LocalDate date,
        boolean dryRun,
        Map<Integer, String> columns) {

    private static final int LONGEST_NAME = 200;

    public Request {
        String line = fileName.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        String shown = line.isEmpty() ? "file" : line;
        fileName = shown.substring(Math.max(0, shown.length() - LONGEST_NAME)).strip();
        columns = Map.copyOf(columns);
    }

    Request withColumns(Map<Integer, String> other) {
        return new Request(kind, fileName, source, date, dryRun, other);
    }
}
