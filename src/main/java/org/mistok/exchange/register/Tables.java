package org.mistok.exchange.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Headings.Column;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.Table;
import org.mistok.exchange.table.TableFile;
import org.mistok.exchange.table.TableRow;

/// The tables of a file whose headings are known, wherever in the first rows they stand.
final class Tables {

    private static final int ROWS_BEFORE_HEADINGS = 30;

    private final ImportOrder order;
    private final List<Column> columns;

    Tables(ImportOrder order, List<Column> columns) {
        this.order = order;
        this.columns = columns;
    }

    /// What is done with each row below the headings.
    interface RowReader {
        void read(Cells cells, String table);
    }

    /// Asks for the first row below the headings.
    interface Peek<T> {
        T at(Headings headings, TableRow first);
    }

    /// Reads every table that has the headings. Others are noted and left.
    ///
    /// @throws ImportRefused when none has
    void read(Staging staging, Notes notes, RowReader reader) {
        try (TableFile file = TableFile.open(order.file())) {
            List<Table> tables = file.tables();
            boolean any = false;
            for (Table table : tables) {
                String name = tables.size() == 1 ? "" : table.name();
                any |= read(table, name, staging, notes, reader);
            }
            requireHeadings(any);
        }
    }

    private boolean read(Table table, String name, Staging staging, Notes notes, RowReader reader) {
        try (Stream<TableRow> stream = table.rows()) {
            Iterator<TableRow> rows = stream.iterator();
            Headings headings = headings(rows);
            if (headings == null) {
                notes.count("table-left-out");
                return false;
            }
            while (rows.hasNext()) {
                TableRow row = rows.next();
                notes.row();
                reader.read(new Cells(new Where(name, row.number()), row, headings, staging), name);
            }
            return true;
        }
    }

    /// What the first row of the first table with the headings says.
    ///
    /// @throws ImportRefused when no table has them
    <T> T peek(Peek<T> peek) {
        try (TableFile file = TableFile.open(order.file())) {
            List<T> found = new ArrayList<>();
            for (Table table : file.tables()) {
                try (Stream<TableRow> stream = table.rows()) {
                    Iterator<TableRow> rows = stream.iterator();
                    Headings headings = headings(rows);
                    if (headings != null && rows.hasNext()) {
                        found.add(peek.at(headings, rows.next()));
                        break;
                    }
                }
            }
            requireHeadings(!found.isEmpty());
            return found.getFirst();
        }
    }

    private @Nullable Headings headings(Iterator<TableRow> rows) {
        for (int i = 0; i < ROWS_BEFORE_HEADINGS && rows.hasNext(); i++) {
            Headings headings = Headings.find(rows.next().cells(), columns);
            if (headings != null) {
                return headings;
            }
        }
        return null;
    }

    private void requireHeadings(boolean any) {
        if (!any) {
            throw new ImportRefused("columns-missing", order.register().code(), Headings.required(columns));
        }
    }
}
