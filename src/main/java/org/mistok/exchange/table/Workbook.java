package org.mistok.exchange.table;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;

/// A workbook of Excel or LibreOffice (`.xlsx`, `.xlsm`). Only its strings and number formats are kept in memory, and
/// only up to a limit; sheets are parsed as their rows are taken.
final class Workbook implements TableFile {

    private final OPCPackage parts;
    private final List<Table> tables;

    private Workbook(OPCPackage parts, List<Table> tables) {
        this.parts = parts;
        this.tables = List.copyOf(tables);
    }

    static {
        // A table may repeat itself as often as it likes: what it unpacks to is counted here, and not its ratio there.
        ZipSecureFile.setMinInflateRatio(0);
    }

    static Workbook open(Path path, TableLimits limits) {
        return Damage.told("workbook", () -> {
            Unpacked.requireSmallDirectory(path, limits);
            OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ);
            try {
                return new Workbook(parts, sheets(new XSSFReader(parts), limits));
            } catch (Exception e) {
                parts.revert();
                throw e;
            }
        });
    }

    private static List<Table> sheets(XSSFReader reader, TableLimits limits) throws Exception {
        WorkbookFrame frame;
        try (InputStream bytes = new Unpacked(reader.getWorkbookData(), "workbook.xml", limits.residentBytes())) {
            frame = WorkbookFrame.read(bytes);
        }
        CellValues values = new CellValues(strings(reader, limits), dates(reader, limits), frame.from1904());
        return frame.sheets().stream()
                .<Table>map(sheet -> new Sheet(sheet, reader, values, limits))
                .toList();
    }

    private static List<String> strings(XSSFReader reader, TableLimits limits) throws Exception {
        InputStream found = reader.getSharedStringsData();
        if (found == null) {
            return List.of();
        }
        try (InputStream bytes = new Unpacked(found, "sharedStrings.xml", limits.residentBytes())) {
            return Strings.read(bytes);
        }
    }

    private static DateStyles dates(XSSFReader reader, TableLimits limits) throws Exception {
        InputStream found = reader.getStylesData();
        if (found == null) {
            return DateStyles.NONE;
        }
        try (InputStream bytes = new Unpacked(found, "styles.xml", limits.residentBytes() / 4)) {
            return DateStyles.of(new StylesTable(bytes));
        }
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public void close() {
        parts.revert();
    }
}
