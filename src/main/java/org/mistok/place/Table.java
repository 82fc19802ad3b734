package org.mistok.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a comma-separated file of `index-config`, whose first line names the columns.
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;
    private final List<CSVRecord> rows;

    private Table(Path file, List<CSVRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    static Table read(Path file) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return new Table(file, parser.getRecords());
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + file + " failed.", failure);
        }
    }

    List<CSVRecord> rows() {
        return rows;
    }

    /// @throws IllegalArgumentException when the row has nothing there
    String cell(CSVRecord row, String column) {
        String cell = row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
        if (cell.isBlank()) {
            throw new IllegalArgumentException("In " + file + ", row " + (row.getRecordNumber() + 1) + " ('"
                    + row.get(0) + "') has nothing in column '" + column + "'.");
        }
        return cell;
    }
}
