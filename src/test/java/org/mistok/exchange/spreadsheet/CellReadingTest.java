package org.mistok.exchange.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.exchange.table.TableRow;

class CellReadingTest {

    private static final SheetWords WORDS = SheetWords.load(Path.of("index-config"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12400            | 12400
                    12 400           | 12400
                    12.400           | 12400
                    12,400           | 12400
                    1.234.567        | 1234567
                    1'234'567        | 1234567
                    12 тис.          | 12000
                    12,5 тис.        | 12500
                    0,5 млн          | 500000
                    1.2 Mio          | 1200000
                    90 Tsd.          | 90000
                    ~90 000          | 90000
                    17,5 тис. осіб   | 17500
                    12400,0          | 12400
                    """)
    void readsNumbersAsPeopleTypeThem(String text, int number) {
        assertThat(new Numbers(WORDS).whole(text)).isEqualTo(number);
        assertThat(new Numbers(WORDS).whole(text.replace(' ', '\u00A0'))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "12,5", "12-14", "1.23.4", "=A1+B1", "#REF!", "99999999999999", "-5"})
    void takesNothingElseForANumber(String text) {
        assertThat(new Numbers(WORDS).whole(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,2026-01-31",
        "31.01.2026,2026-01-31",
        "31/1/2026,2026-01-31",
        "2026,2026-01-01",
        "2026 р.,2026-01-01"
    })
    void readsDays(String text, LocalDate day) {
        assertThat(Days.find(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    німецька B2, англійська (C1)     | de B2, en C1
                    Deutsch – Muttersprache; Polnisch | de NATIVE, pl B1
                    de:B1 | de B1
                    польська та литовська А2         | pl B1, lt A2
                    anglais courant, allemand        | en C1, de B1
                    język niemiecki                  | -
                    """)
    void readsLanguagesWithLevels(String text, String expected) {
        List<String> wrong = new ArrayList<>();
        var skills = new Languages(WORDS).read(text, wrong);
        String read = skills == null
                ? "-"
                : skills.stream()
                        .map(skill -> skill.language() + " " + skill.level())
                        .collect(Collectors.joining(", "));

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void knowsHeadingsInFiveLanguagesWithWhatPeopleAddToThem() {
        TableRow row = new TableRow(
                3,
                List.of("Назва\nгромади", "Область", "Населення, осіб (2024)", "Потреби громади", "Примітки", "Web"));

        Columns columns = Columns.of(row, WORDS, Map.of());

        assertThat(columns.positions())
                .isEqualTo(Map.of(Meaning.NAME, 0, Meaning.REGION, 1, Meaning.POPULATION, 2, Meaning.NEEDS, 3));
        assertThat(columns.language()).hasToString("uk");
        assertThat(Columns.of(new TableRow(1, List.of("Gemeinde", "Einwohnerzahl 2023", "Bedarfe")), WORDS, Map.of())
                        .language())
                .hasToString("de");
    }

    @Test
    void whatIsSaidByHandCountsMoreThanTheHeading() {
        TableRow row = new TableRow(1, List.of("Name", "Needs", "Notes"));

        Columns columns = Columns.of(row, WORDS, Map.of(1, Columns.IGNORED, 2, "needs"));

        assertThat(columns.positions()).isEqualTo(Map.of(Meaning.NAME, 0, Meaning.NEEDS, 2));
    }

    @Test
    void theReferenceNamesEveryHeadingOfTheData() throws IOException {
        String reference = Files.readString(Path.of("docs/reference/spreadsheet.md"));

        for (SheetWords.Words heading : WORDS.headings()) {
            assertThat(reference).contains("`" + heading.code() + "`");
            heading.byLanguage().values().forEach(words -> assertThat(reference).contains(String.join(", ", words)));
        }
    }

    @Test
    void aMistakeInTheDataIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        String good = Files.readString(Path.of("index-config/spreadsheet.csv"));
        Files.writeString(folder.resolve("spreadsheet.csv"), good.replace("heading,needs,", "heading,neds,"));

        assertThatThrownBy(() -> SheetWords.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line ")
                .hasMessageContaining("neds");
    }
}
