package org.mistok.exchange.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// A text with one row a line, in any of the usual encodings and separators.
record TextFile(Path path, Encoding encoding, TableLimits limits) implements TableFile, Table {

    private static final int START = 1 << 16;

    static TextFile open(Path path, TableLimits limits) throws IOException {
        return new TextFile(path, Encoding.of(path), limits);
    }

    @Override
    public List<Table> tables() {
        return List.of(this);
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Stream<TableRow> rows() {
        try {
            String start = start();
            Leash leash = new Leash(encoding.reader(path), limits.rowCharacters());
            CSVParser parser = format(start).parse(leash);
            TextRows rows = new TextRows(parser, leash, limits);
            if (Separator.isAnnounced(start)) {
                rows.skip();
            }
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing is held open between two readings.
    @Override
    public void close() {}

    private static CSVFormat format(String start) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(Separator.in(start))
                .setIgnoreEmptyLines(false)
                .get();
    }

    private String start() throws IOException {
        try (Reader reader = encoding.reader(path)) {
            char[] start = new char[START];
            int length = 0;
            for (int read = 0; read >= 0 && length < START; read = reader.read(start, length, START - length)) {
                length += read;
            }
            return String.valueOf(Arrays.copyOf(start, length));
        }
    }
}
