package org.mistok.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a text file as they are parsed.
final class TextRows extends Spliterators.AbstractSpliterator<TableRow> {

    private final CSVParser parser;
    private final Leash leash;
    private final TableLimits limits;
    private final Iterator<CSVRecord> records;
    private long number;

    TextRows(CSVParser parser, Leash leash, TableLimits limits) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.parser = parser;
        this.leash = leash;
        this.limits = limits;
        this.records = parser.iterator();
    }

    Stream<TableRow> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    /// Leaves out a line that counts as a row all the same.
    void skip() {
        if (hasNext()) {
            next();
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super TableRow> consumer) {
        while (hasNext()) {
            List<String> cells = next();
            if (!cells.isEmpty()) {
                consumer.accept(new TableRow(number, cells));
                return true;
            }
        }
        return false;
    }

    /// The parser reads here, and says here what it cannot read.
    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw new FileRefused(FileRefused.Reason.QUOTES, number + 1);
        }
    }

    private List<String> next() {
        CSVRecord found = records.next();
        number = found.getRecordNumber();
        leash.next(number + 1);
        if (found.size() > limits.columns()) {
            throw new FileRefused(FileRefused.Reason.TOO_MANY_COLUMNS, number, limits.columns());
        }
        List<String> cells = new ArrayList<>(found.size());
        found.forEach(text -> cells.add(CellText.strip(text)));
        return CellText.withoutEmptyEnd(cells);
    }

    private void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
