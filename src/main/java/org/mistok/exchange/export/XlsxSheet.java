package org.mistok.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook with one sheet of rows, and one that says where they come from. Texts stand in their cells and in no
/// common table, and finished rows leave memory.
public final class XlsxSheet<T> implements Sheet<T> {

    private static final String APPLICATION = "Mistok";
    private static final String VERSION = "1.0";
    private static final String DAY = "yyyy-mm-dd";
    private static final int FLUSHED_AT_ONCE = 500;

    /// What a cell of a spreadsheet can hold is 32,767 characters.
    private static final int LONGEST = 32_000;

    private final List<Column<T>> columns;
    private final List<String> notes;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /// @param name of the sheet
    /// @param notes stand on the second sheet, one a line
    public XlsxSheet(List<Column<T>> columns, String name, List<String> notes, OutputStream stream) throws IOException {
        this.columns = columns;
        this.notes = notes;
        workbook = new Workbook(stream, APPLICATION, VERSION);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    @Override
    public void write(T values) throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            put(column, columns.get(column).cell().apply(values));
        }
        row++;
        if (row % FLUSHED_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Cell cell) {
        switch (cell) {
            case null -> {}
            case Cell.Text(String text) -> sheet.inlineString(row, column, shortened(text));
            case Cell.Whole(long number) -> sheet.value(row, column, number);
            case Cell.Decimal(double number) -> sheet.value(row, column, number);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case Cell.Flag(boolean holds) -> sheet.value(row, column, holds);
            case Cell.Many(List<String> texts) ->
                sheet.inlineString(row, column, shortened(String.join(Cell.BETWEEN, texts)));
        }
    }

    private static String shortened(String text) {
        String harmless = Harmless.text(text);
        return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST) + "…";
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        Worksheet about = workbook.newWorksheet("about");
        for (int line = 0; line < notes.size(); line++) {
            about.inlineString(line, 0, Harmless.text(notes.get(line)));
        }
        about.finish();
        workbook.finish();
    }
}
