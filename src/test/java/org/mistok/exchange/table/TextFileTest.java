package org.mistok.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.exchange.table.FileRefused.Reason;

class TextFileTest {

    private static final String UKRAINIAN =
            "Назва;Область;Потреби\nЗвягель;Житомирська;Ремонт школи\n" + "Їжачки;Вінницька;Ґанок і під'їзд лікарні\n";
    private static final String GERMAN =
            "Name;Land;Bedarf\nWürzburg;Bayern;Müllabfuhr und Gebäude für Schüler\n" + "Köln;NRW;Straßenbäume\n";
    private static final String POLISH = "Nazwa;Województwo;Potrzeby\nŁódź;łódzkie;Remont szkoły\n"
            + "Rzeszów;podkarpackie;Sieć wodociągowa i ścieżki rowerowe dla uczniów\n";
    private static final String FRENCH = "Nom;Région;Besoins\nÉpinal;Grand Est;Réseau d'eau, écoles à réparer\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
    void readsUkrainianInAnyEncoding(String charset) throws IOException {
        assertThat(rows(UKRAINIAN.getBytes(Charset.forName(charset))))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("Назва", "Область", "Потреби"),
                        List.of("Звягель", "Житомирська", "Ремонт школи"),
                        List.of("Їжачки", "Вінницька", "Ґанок і під'їзд лікарні"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void readsGermanAndFrenchInAnyEncoding(String charset) throws IOException {
        assertThat(rows(GERMAN.getBytes(Charset.forName(charset))).get(1).cells())
                .containsExactly("Würzburg", "Bayern", "Müllabfuhr und Gebäude für Schüler");
        assertThat(rows(FRENCH.getBytes(Charset.forName(charset))).get(1).cells())
                .containsExactly("Épinal", "Grand Est", "Réseau d'eau, écoles à réparer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2"})
    void readsPolishInAnyEncoding(String charset) throws IOException {
        assertThat(rows(POLISH.getBytes(Charset.forName(charset))))
                .extracting(row -> row.cell(0))
                .containsExactly("Nazwa", "Łódź", "Rzeszów");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void leavesTheByteOrderMarkOut(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(UKRAINIAN.getBytes(Charset.forName(charset)));

        assertThat(rows(bytes.toByteArray()).getFirst().cell(0)).isEqualTo("Назва");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparatorByWhatDividesTheRowsAlike(String separator) throws IOException {
        String text =
                "name|needs\nZviahel|\"water, roads; schools\"\nBerezhany|\"heat, light\"\n".replace("|", separator);

        assertThat(rows(text)).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
    }

    @Test
    void takesTheSeparatorThatExcelAnnounces() throws IOException {
        List<TableRow> rows = rows("sep=|\r\na|b;c;d\r\n1|2;3;4\r\n");

        assertThat(rows)
                .containsExactly(new TableRow(2, List.of("a", "b;c;d")), new TableRow(3, List.of("1", "2;3;4")));
    }

    @Test
    void keepsLineBreaksInQuotedHeaderCellsAndCountsRowsAsASpreadsheetDoes() throws IOException {
        List<TableRow> rows = rows("\"Назва\nгромади\",\"Населення,\nосіб\"\n\nЗвягель,\"90 000\"\n");

        assertThat(rows)
                .containsExactly(
                        new TableRow(1, List.of("Назва\nгромади", "Населення,\nосіб")),
                        new TableRow(3, List.of("Звягель", "90 000")));
    }

    @Test
    void stripsSpaceOfEveryKindAndLeavesOutEmptyRows() throws IOException {
        assertThat(rows("\u00A0Звягель\u200B ;\u2009 90\u00A0000 ; ;\n;;;\n \u00A0;\n"))
                .containsExactly(new TableRow(1, List.of("Звягель", "90\u00A0000")));
    }

    @Test
    void readsATableOfOneColumn() throws IOException {
        assertThat(rows("name\nZviahel\nBerezhany\n"))
                .extracting(TableRow::cells)
                .hasSize(3)
                .allMatch(cells -> cells.size() == 1);
    }

    @Test
    void refusesAQuotationMarkThatNobodyClosedAndNamesTheRow() throws IOException {
        assertRefused(write("a,b\n1,2\n3,\"four\n5,6\n"), Reason.QUOTES, "3");
    }

    @Test
    void refusesARowThatNeverEndsWithoutReadingItWhole() throws IOException {
        Path file = folder.resolve("endless.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("name,needs\nZviahel,\"".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = "water and roads ".repeat(4_096).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
        }

        assertRefused(file, Reason.ROW_TOO_LONG, "2", "1000000");
    }

    @Test
    void refusesTextThatEndsInTheMiddleOfALetter() throws IOException {
        byte[] whole = "Назва;Область\nЗвягель;Житомирська".getBytes(StandardCharsets.UTF_8);

        assertRefused(write(java.util.Arrays.copyOf(whole, whole.length - 1)), Reason.TRUNCATED);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertRefused(write(new byte[] {1, 2, 3, 0, 0, 0, 7, 8, 'a', 'b'}), Reason.WRONG_KIND, "other");
        assertRefused(write("name,needs\nZviahel,\0\0\0water\n"), Reason.WRONG_KIND, "other");
    }

    @Test
    void refusesAnEmptyFileAndOneOfEmptyCells() throws IOException {
        assertRefused(write(""), Reason.NO_ROWS);
        assertRefused(write("\uFEFF\n;;;\n\u00A0;\n"), Reason.NO_ROWS);
    }

    @Test
    void refusesAFileAboveTheLimitByItsLengthAlone() throws IOException {
        Path file = folder.resolve("sparse.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(500L * 1024 * 1024 + 1);
        }

        assertRefused(file, Reason.TOO_LARGE, "524288001", "524288000");
    }

    @Test
    void refusesAFileOfZerosWithinTheLimit() throws IOException {
        Path file = folder.resolve("sparse.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(500L * 1024 * 1024);
        }

        assertRefused(file, Reason.WRONG_KIND, "other");
    }

    private List<TableRow> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<TableRow> rows(byte[] bytes) throws IOException {
        try (TableFile file = TableFile.open(write(bytes));
                Stream<TableRow> rows = file.tables().getFirst().rows()) {
            return rows.toList();
        }
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }

    static void assertRefused(Path file, Reason reason, String... arguments) {
        List<TableRow> read = new ArrayList<>();
        try (TableFile table = TableFile.open(file)) {
            table.tables().forEach(sheet -> {
                try (Stream<TableRow> rows = sheet.rows()) {
                    rows.forEach(read::add);
                }
            });
        } catch (FileRefused refused) {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).startsWith(arguments);
            return;
        }
        throw new AssertionError("Nothing was refused; these were read: " + read);
    }
}
