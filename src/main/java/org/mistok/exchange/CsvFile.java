package org.mistok.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A comma-separated file in UTF-8 whose first line names just the columns expected, in any order.
///
/// @param columns all of them
record CsvFile(Path path, List<String> columns) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /// What `maker` makes of each line; lines of which it makes null are left out.
    <T> List<T> read(Function<Row, @Nullable T> maker, List<Finding> findings) {
        try (Reader reader = Files.newBufferedReader(path);
                CSVParser parser = FORMAT.parse(reader)) {
            if (hasOtherColumns(parser, findings)) {
                return List.of();
            }
            List<T> made = new ArrayList<>();
            for (CSVRecord cells : parser) {
                T one = whole(cells, findings) ? maker.apply(new Row(name(), cells, findings)) : null;
                if (one != null) {
                    made.add(one);
                }
            }
            return made;
        } catch (IOException | UncheckedIOException e) {
            findings.add(new Finding(
                    name(), 1, "", "", "A file in UTF-8 is expected, readable and with closed quotes: " + e));
            return List.of();
        }
    }

    private boolean hasOtherColumns(CSVParser parser, List<Finding> findings) {
        List<String> found = parser.getHeaderNames();
        if (found.size() == columns.size() && found.containsAll(columns)) {
            return false;
        }
        findings.add(
                new Finding(name(), 1, "", String.join(",", found), "These columns are expected: " + columns + "."));
        return true;
    }

    private boolean whole(CSVRecord cells, List<Finding> findings) {
        if (cells.isConsistent()) {
            return true;
        }
        String expected = columns.size() + " cells are expected, not " + cells.size() + ". Maybe a comma needs quotes.";
        findings.add(new Finding(name(), cells.getRecordNumber() + 1, "", cells.get(0), expected));
        return false;
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }
}
