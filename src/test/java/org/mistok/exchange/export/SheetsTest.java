package org.mistok.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    @TempDir
    private Path directory;

    private record Row(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable LocalDate day) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("text", Row::text),
            Column.whole("number", Row::number),
            Column.day("day", Row::day),
            Column.many("many", row -> row.text() == null ? List.of() : List.of(row.text(), "b")));

    @Test
    void csvQuotesWhatItMustAndLeavesUnknownCellsEmpty() throws IOException {
        assertThat(csv(new Row("a \"b\", c\nd", 7, LocalDate.of(2026, 3, 1)), new Row(null, null, null)))
                .isEqualTo("text,number,day,many\r\n"
                        + "\"a \"\"b\"\", c\nd\",7,2026-03-01,\"a \"\"b\"\", c\nd | b\"\r\n"
                        + ",,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1"})
    void noTextCanBecomeAFormula(String text) throws IOException {
        String csv = csv(new Row(text, -5, null));
        assertThat(csv).contains("'" + text.charAt(0)).contains(",-5,");
        assertThat(xlsx(List.of(new Row(text, -5, null))))
                .contains("<t>&apos;")
                .doesNotContain("<f>")
                .contains("<v>-5</v>");
    }

    @Test
    void workbooksCutWhatNoCellCanHold() throws IOException {
        assertThat(xlsx(List.of(new Row("x".repeat(40_000), null, null))))
                .contains("x".repeat(32_000))
                .doesNotContain("x".repeat(32_001));
    }

    @Test
    void largeWorkbooksAreWrittenWhileTheyAreMade() throws IOException {
        Counting stream = new Counting();
        XlsxSheet<Row> sheet = new XlsxSheet<>(COLUMNS, "rows", List.of(), stream);
        for (int i = 0; i < 20_000; i++) {
            sheet.write(new Row("Row number " + i * 31 % 977, i, null));
        }
        assertThat(stream.bytes).as("bytes before the end").isGreaterThan(50_000);
        sheet.close();
    }

    private static String csv(Row... rows) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (CsvSheet<Row> sheet = new CsvSheet<>(COLUMNS, stream)) {
            for (Row row : rows) {
                sheet.write(row);
            }
        }
        return stream.toString(StandardCharsets.UTF_8);
    }

    private String xlsx(List<Row> rows) throws IOException {
        Path file = directory.resolve("rows.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                XlsxSheet<Row> sheet = new XlsxSheet<>(COLUMNS, "rows", List.of("Note"), stream)) {
            for (Row row : rows) {
                sheet.write(row);
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }
    }
}
