package org.mistok.exchange.table;

import java.io.InputStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// A sheet of a workbook. Of cells that were merged, the first has the text and the others are empty.
record Sheet(WorkbookFrame.Named sheet, XSSFReader reader, CellValues values, TableLimits limits) implements Table {

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public boolean hidden() {
        return sheet.hidden();
    }

    @Override
    public Stream<TableRow> rows() {
        return Damage.told(name(), () -> {
            InputStream bytes = new Unpacked(reader.getSheet(sheet.relation()), name(), limits.unpackedBytes());
            try {
                return new SheetRows(name(), bytes, values, limits).stream();
            } catch (Exception e) {
                bytes.close();
                throw e;
            }
        });
    }
}
