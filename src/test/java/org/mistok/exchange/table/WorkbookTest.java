package org.mistok.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.exchange.table.TextFileTest.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.exchange.table.FileRefused.Reason;

class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void showsNumbersAndDaysAsPeopleWriteThem() throws IOException {
        Path file = save(book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            Row row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(90_000);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(LocalDate.of(2026, 11, 25));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellValue(" Звягель\u00A0");
        });

        assertThat(rows(file))
                .containsExactly(new TableRow(1, List.of("90000", "0.3", "2026-11-25", "true", "Звягель")));
    }

    @Test
    void takesTheLastResultOfAFormulaAndTheFormulaWhereThereIsNone() throws IOException {
        Path file = save(book -> {
            Row row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(40);
            row.createCell(1).setCellFormula("A1*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            row.createCell(2).setCellFormula("CONCATENATE(\"x\",A1)");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            row.createCell(3).setCellFormula("A1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
        });
        Path bare = RawWorkbook.write(
                folder.resolve("bare.xlsx"), "<row><c r='A1'><f>B1+C1</f></c></row>", RawWorkbook.strings());

        assertThat(rows(file)).containsExactly(new TableRow(1, List.of("40", "80", "x40", "#DIV/0!")));
        assertThat(rows(bare)).containsExactly(new TableRow(1, List.of("=B1+C1")));
    }

    @Test
    void leavesMergedCellsEmptyAfterTheFirstAndCountsEmptyRows() throws IOException {
        Path file = save(book -> {
            XSSFSheet sheet = book.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("Applicants");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.createRow(4).createCell(2).setCellValue("far");
        });

        assertThat(rows(file))
                .containsExactly(new TableRow(1, List.of("Applicants")), new TableRow(5, List.of("", "", "far")));
    }

    @Test
    void namesHiddenAndEmptySheets() throws IOException {
        Path file = save(book -> {
            book.createSheet("Empty");
            book.createSheet("Secret").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
            book.createSheet("Заявки").createRow(0).createCell(0).setCellValue("y");
        });

        try (TableFile table = TableFile.open(file)) {
            assertThat(table.tables()).extracting(Table::name).containsExactly("Empty", "Secret", "Заявки");
            assertThat(table.tables()).extracting(Table::hidden).containsExactly(false, true, false);
        }
    }

    @Test
    void refusesAWorkbookOfEmptySheets() throws IOException {
        assertRefused(save(book -> book.createSheet("a")), Reason.NO_ROWS);
    }

    @Test
    void readsAHundredThousandRowsWithAmpersandsInThem() throws IOException {
        Path file = folder.resolve("long.xlsx");
        RawWorkbook.write(
                file,
                rowsOf(
                        100_000,
                        "<row><c t='inlineStr'><is><t>Water &amp; roads &lt;2026&gt;</t></is></c><c><v>1</v></c></row>"),
                RawWorkbook.text(RawWorkbook.strings("a")));

        try (TableFile table = TableFile.open(file);
                Stream<TableRow> rows = table.tables().getFirst().rows()) {
            assertThat(rows.filter(row -> row.cell(0).equals("Water & roads <2026>"))
                            .count())
                    .isEqualTo(100_000);
        }
    }

    @Test
    void refusesAPictureNamedLikeAWorkbook() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertRefused(Files.write(folder.resolve("photo.xlsx"), png), Reason.WRONG_KIND, "png");
    }

    @Test
    void refusesAWorkbookThatWasCutOff() throws IOException {
        Path file =
                save(book -> book.createSheet("a").createRow(0).createCell(0).setCellValue("x"));
        byte[] whole = Files.readAllBytes(file);

        assertRefused(Files.write(file, Arrays.copyOf(whole, whole.length / 2)), Reason.TRUNCATED);
    }

    @Test
    void refusesAWorkbookWithAPasswordAndTheFormatOfOldWorkbooks() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("zviahel");
            try (XSSFWorkbook book = new XSSFWorkbook();
                    OutputStream out = encryptor.getDataStream(old)) {
                book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
                book.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                old.writeFilesystem(out);
            }
        }
        Path older = folder.resolve("old.xls");
        try (POIFSFileSystem old = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(older)) {
            old.createDocument(RawWorkbook.text("x"), "Workbook");
            old.writeFilesystem(out);
        }

        assertRefused(file, Reason.PASSWORD);
        assertRefused(older, Reason.WRONG_KIND, "xls");
    }

    @Test
    void refusesAZipBombInTheSheetInTheStringsAndInTheDirectory() throws IOException {
        String cell = "<row><c t='inlineStr'><is><t>" + "0".repeat(1_000) + "</t></is></c></row>";
        Path sheet = RawWorkbook.write(
                folder.resolve("sheet.xlsx"), rowsOf(90_000, cell), RawWorkbook.text(RawWorkbook.strings()));
        Path strings = RawWorkbook.write(
                folder.resolve("strings.xlsx"),
                rowsOf(1, cell),
                repeated(
                        "<sst xmlns='" + RawWorkbook.MAIN + "'>",
                        "<si><t>" + "0".repeat(1_000) + "</t></si>",
                        300_000,
                        "</sst>"));

        assertRefused(sheet, Reason.UNPACKS_TOO_LARGE, "Sheet1", "64");
        assertRefused(strings, Reason.UNPACKS_TOO_LARGE, "sharedStrings.xml", "64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r='A1' t='s'><v>2000000000</v></c></row>",
                "<row><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='many'><c r='A1'><v>1</v></c></row>",
                "<row><c r='A1'><v>one</v></c></row>",
                "<row><c r='A1' s='nine'><v>1</v></c></row>",
                "<row><c r='A1'><v>1</v></row>"
            })
    void refusesWhatContradictsItself(String rows) throws IOException {
        assertRefused(
                RawWorkbook.write(folder.resolve("odd.xlsx"), rows, RawWorkbook.strings("a")),
                Reason.DAMAGED,
                "Sheet1");
    }

    @Test
    void refusesACellFarBeyondTheLastColumnWithoutMakingRoomForIt() throws IOException {
        Path file = RawWorkbook.write(
                folder.resolve("far.xlsx"), "<row><c r='ZZZZZZZZ1'><v>1</v></c></row>", RawWorkbook.strings());

        assertRefused(file, Reason.TOO_MANY_COLUMNS, "1", "2000");
    }

    @Test
    void believesNoCountOfStringsAndResolvesNoEntities() throws IOException {
        Path counted = RawWorkbook.write(
                folder.resolve("counted.xlsx"),
                "<row><c r='A1' t='s'><v>0</v></c></row>",
                "<sst xmlns='" + RawWorkbook.MAIN
                        + "' uniqueCount='2147483647' count='2147483647'><si><t>a</t></si></sst>");
        Path entity = RawWorkbook.write(
                folder.resolve("entity.xlsx"),
                "<row><c r='A1' t='s'><v>0</v></c></row>",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><sst xmlns='" + RawWorkbook.MAIN
                        + "'><si><t>&x;</t></si></sst>");

        assertThat(rows(counted)).containsExactly(new TableRow(1, List.of("a")));
        assertRefused(entity, Reason.DAMAGED, "workbook");
    }

    private interface Filling {
        void fill(XSSFWorkbook book);
    }

    private Path save(Filling filling) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        }
        return file;
    }

    private static List<TableRow> rows(Path path) {
        try (TableFile file = TableFile.open(path);
                Stream<TableRow> rows = file.tables().getFirst().rows()) {
            return rows.toList();
        }
    }

    private static InputStream rowsOf(int times, String row) {
        return repeated("<worksheet><sheetData>", row, times, "</sheetData></worksheet>");
    }

    private static InputStream repeated(String before, String piece, int times, String after) {
        List<InputStream> parts = new java.util.ArrayList<>(times + 2);
        parts.add(RawWorkbook.text(before));
        for (int i = 0; i < times; i++) {
            parts.add(RawWorkbook.text(piece));
        }
        parts.add(RawWorkbook.text(after));
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
