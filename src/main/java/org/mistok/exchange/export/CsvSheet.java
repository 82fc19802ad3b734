package org.mistok.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// CSV by RFC 4180 in UTF-8 without a byte order mark: comma, double quotes, CR LF. Nothing is an empty cell, days are
/// ISO 8601, numbers have a point.
public final class CsvSheet<T> implements Sheet<T> {

    private final List<Column<T>> columns;
    private final CSVPrinter printer;

    public CsvSheet(List<Column<T>> columns, OutputStream stream) throws IOException {
        this.columns = columns;
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(T row) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            cells.add(text(column.cell().apply(row)));
        }
        printer.printRecord(cells);
    }

    private static @Nullable String text(@Nullable Cell cell) {
        return switch (cell) {
            case null -> null;
            case Cell.Text(String text) -> Harmless.text(text);
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Decimal(double number) -> Double.toString(number);
            case Cell.Day(var day) -> day.toString();
            case Cell.Flag(boolean holds) -> Boolean.toString(holds);
            case Cell.Many(List<String> texts) -> Harmless.text(String.join(Cell.BETWEEN, texts));
        };
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
