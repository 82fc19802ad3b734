package org.mistok.exchange.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mistok.exchange.register.ImportTesting.SAMPLES;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.exchange.register.RegisterImport.Mode;
import org.mistok.exchange.staging.RowError;
import org.mistok.support.TestDatabase;

class RegisterImportTest {

    private static final String ZVIAHEL = "UA18080150000022496";
    private static final String HORODNYTSIA = "UA18080070000029133";
    private static final String OLD = "kodifikator-01-02-2022.csv";
    private static final String NEW = "kodifikator-16-05-2025.csv";

    private final TestDatabase database = TestDatabase.fresh();
    private ImportTesting register = new ImportTesting(database.dataSource());

    @TempDir
    private Path folder;

    @BeforeEach
    void connect() {
        register = new ImportTesting(database.dataSource());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static List<String> errors(Report report) {
        return report.plan().errors().stream().map(RegisterImportTest::line).toList();
    }

    private static String line(RowError error) {
        return error.where().row() + " " + error.column() + " '" + error.value() + "' " + error.code();
    }

    @Test
    void theCodifiersHromadasGoInWithTheirCentresAndRaions() {
        Report report = register.sample(Register.KATOTTG, OLD);

        assertThat(report.outcome()).isNotNull();
        assertThat(register.ask("select code from organisation order by 1"))
                .containsExactly(
                        "UA01180010000042297", HORODNYTSIA, ZVIAHEL, "UA80000000000093317", "UA85000000000065278");
        assertThat(register.names(ZVIAHEL))
                .containsExactly(
                        "centre uk Новоград-Волинський",
                        "official en Novohrad-Volynskyi",
                        "official uk Новоград-Волинська громада");
        assertThat(register.ask("select text from district_name join organisation o on o.id = organisation_id"
                        + " where code = '" + ZVIAHEL + "' order by language"))
                .containsExactly("Novohrad-Volynskyi raion", "Новоград-Волинський район");
        assertThat(report.notes()).containsEntry("category-abolished", 1L);
    }

    @Test
    void kyivIsFoundThoughItHasNoHromadaAndCrimeaIsOccupiedUkraine() {
        register.sample(Register.KATOTTG, NEW);

        assertThat(register.names("UA80000000000093317")).containsExactly("official en Kyiv", "official uk Київ");
        assertThat(register.ask("select code || ' ' || country || ' ' || territory || ' ' || territory_as_of from"
                        + " organisation where territory is not null order by 1"))
                .containsExactly(
                        "UA01180010000042297 UA occupied 2014-02-20", "UA85000000000065278 UA occupied 2014-02-20");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        register.sample(Register.KATOTTG, NEW);
        register.sample(Register.HROMADAS, "hromadas.csv");
        register.sample(Register.LAU, "lau-2020.csv");
        register.sample(Register.GEONAMES, "geonames.txt");
        List<String> before = register.trail();

        for (Report again : List.of(
                register.sample(Register.GEONAMES, "geonames.txt"),
                register.sample(Register.LAU, "lau-2020.csv"),
                register.sample(Register.LAU, "DE_lau_2020_nuts_2021.csv"),
                register.sample(Register.KATOTTG, NEW),
                register.sample(Register.HROMADAS, "hromadas.csv"))) {
            assertThat(again.plan().changes()).isEmpty();
            assertThat(again.plan().changesNothing()).isTrue();
        }
        assertThat(register.trail()).isEqualTo(before);
    }

    @Test
    void aRenamedCentreLeavesItsFormerName() {
        register.sample(Register.KATOTTG, OLD);
        Report report = register.sample(Register.KATOTTG, NEW);

        assertThat(report.plan().changed()).isOne();
        assertThat(register.names(ZVIAHEL))
                .containsExactly(
                        "centre uk Звягель",
                        "former en Novohrad-Volynskyi",
                        "former uk Новоград-Волинський",
                        "official en Zviahel",
                        "official uk Новоград-Волинська громада");
        assertThat(register.ask("select text from district_name join organisation o on o.id = organisation_id"
                        + " where code = '" + ZVIAHEL + "' order by language"))
                .containsExactly("Zviahelskyi raion", "Звягельський район");
        assertThat(register.ask("select version from organisation where code = '" + ZVIAHEL + "'"))
                .containsExactly("2");
    }

    @Test
    void aHromadaThatANewerCodifierDoesNotNameIsReportedAndKept() {
        register.sample(Register.KATOTTG, OLD);
        Report report = register.sample(Register.KATOTTG, NEW);

        assertThat(report.plan().vanishedCount()).isOne();
        assertThat(report.plan().vanished())
                .extracting(one -> one.code() + " " + one.name())
                .containsExactly(HORODNYTSIA + " Городницька громада");
        assertThat(register.ask("select 1 from organisation where code = '" + HORODNYTSIA + "'"))
                .hasSize(1);
    }

    @Test
    void anOlderCodifierIsRefused() {
        register.sample(Register.KATOTTG, NEW);
        List<String> before = register.trail();

        ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> register.sample(Register.KATOTTG, OLD));

        assertThat(refused.code()).isEqualTo("edition-older");
        assertThat(refused.arguments()).containsExactly("2022-02-01", "2025-05-16");
        assertThat(register.trail()).isEqualTo(before);
    }

    @Test
    void everyErrorIsNamedWithItsPlaceAndNothingIsWritten() {
        Report report = register.sample(Register.KATOTTG, "kodifikator-broken.csv");

        assertThat(errors(report))
                .containsExactly(
                        "4 Третій рівень 'UA1808015000002249' katottg-expected",
                        "6 Третій рівень '" + HORODNYTSIA + "' code-repeated",
                        "7 Категорія об’єкта 'Ж' category-unknown",
                        "8 Назва об’єкта '' name-missing");
        assertThat(report.outcome()).isNull();
        assertThat(register.trail()).containsExactly("0 0 0 0");
    }

    @Test
    void theGoodRowsAloneGoInWhenThatIsWanted() {
        Report report = register.run(Register.LAU, SAMPLES.resolve("lau-2020-broken.csv"), Mode.GOOD_ROWS);

        assertThat(errors(report))
                .containsExactly(
                        "2 population 'many' number-expected",
                        "3 lau_id '10 0112/12' lau-id-expected",
                        "3 lon '200.4266' coordinate-out-of-range",
                        "4 country 'UA' country-expected",
                        "5 nuts3 'DE101' nuts-of-another-country",
                        "5 name '' name-missing",
                        "7  'SE-0180' code-repeated");
        assertThat(report.plan().repeated())
                .extracting(
                        one -> one.code() + " " + one.name() + " " + one.first().row())
                .containsExactly("SE-0180 Stockholm 6");
        assertThat(register.ask("select code from organisation")).containsExactly("SE-0180");
    }

    @Test
    void aDryRunShowsAndWritesNothing() {
        Report report = register.run(Register.LAU, SAMPLES.resolve("lau-2020.csv"), Mode.DRY_RUN);

        assertThat(report.plan().created()).isEqualTo(14);
        assertThat(report.plan().newcomers())
                .extracting(one -> one.code() + " " + one.name())
                .contains("DE-08115045 Sindelfingen", "GR-01010101 Κοινότητα Κομοτηνής", "GB-E06000001 Hartlepool");
        assertThat(register.trail()).containsExactly("0 0 0 0");
    }

    @Test
    void theTableOfHromadasGivesPopulationCoordinatesAndStatus() {
        register.sample(Register.KATOTTG, OLD);
        register.sample(Register.HROMADAS, "hromadas.csv");

        assertThat(register.ask(
                        "select concat_ws(' ', lat, lon, population, population_as_of, origins -> 'population' ->>"
                                + " 'by') from organisation where code = '" + ZVIAHEL + "'"))
                .containsExactly("50.59 27.62 69450 2022-01-01 hromadas");
        assertThat(register.ask(
                        "select concat_ws(' ', population, traits, territory, territory_as_of) from organisation"
                                + " where code = '" + HORODNYTSIA + "'"))
                .as("0 inhabitants means that nobody knows")
                .containsExactly("{border} active-hostilities 2025-05-01");
        assertThat(register.names(ZVIAHEL))
                .as("the codifier is right about the centre")
                .contains("centre uk Новоград-Волинський", "other uk Звягель", "other en Novohrad-Volynska");
    }

    @Test
    void eurostatsTwoPlainShapesAreReadWithTheirTraps() {
        register.sample(Register.LAU, "lau-2020.csv");

        assertThat(register.ask(
                        "select concat_ws(' ', code, region, population, lat, lon) from organisation order by code"))
                .contains(
                        "DE-08115045 DE1 64905 48.71 9.00",
                        "DE-07137203 DEB 50.44 7.40",
                        "GR-01010101 EL51 54272 41.12 25.40",
                        "GB-E06000001 UKC1 93242 54.68 -1.23",
                        "CH-CH2391 CH02 46.91 7.18",
                        "FR-75056 FR10 2175601");
        assertThat(register.names("DE-08115045"))
                .containsExactly("official de Sindelfingen", "other de Sindelfingen, Stadt");
        assertThat(register.names("BE-11002"))
                .containsExactly("official nl Antwerpen", "other fr Anvers", "other nl Antwerpen / Anvers");
        assertThat(register.names("FI-091")).contains("official fi Helsinki", "other sv Helsingfors");
        assertThat(register.names("PL-1001121200101")).containsExactly("official pl Bochnia");
        assertThat(register.names("PL-1001121200102")).containsExactly("official pl Bochnia", "other pl gmina Bochnia");
        assertThat(register.names("ES-06074")).contains("official es La Lapa");
        assertThat(register.names("RO-26564")).contains("official ro Oradea");
        assertThat(register.names("IT-001168")).containsExactly("official it None");
    }

    @Test
    void eurostatsWorkbookHasASheetForEachCountryAndSpreadsheetsEatZeros() throws IOException {
        Path file = folder.resolve("EU-27-LAU-2023-NUTS-2021.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Overview").createRow(0).createCell(0).setCellValue("LAU 2023");
            sheet(book, "DE", "DE112", "Sindelfingen, Stadt", "Sindelfingen, Stadt", 64_905)
                    .getCell(1)
                    .setCellValue(8_115_045);
            sheet(book, "EL", "EL513", "Κοινότητα Κομοτηνής", "Koinotita Komotinis", 54_272)
                    .getCell(1)
                    .setCellValue("01010101");
            book.write(out);
        }

        Report report = register.run(Register.LAU, file);

        assertThat(errors(report)).isEmpty();
        assertThat(report.notes()).containsEntry("zeros-restored", 1L).containsEntry("table-left-out", 1L);
        assertThat(register.ask("select code || ' ' || population_as_of from organisation order by 1"))
                .containsExactly("DE-08115045 2023-01-01", "GR-01010101 2023-01-01");
        assertThat(register.names("GR-01010101"))
                .containsExactly("official el Κοινότητα Κομοτηνής", "official en Koinotita Komotinis");
    }

    private static Row sheet(
            XSSFWorkbook book, String country, String nuts, String name, String latin, int population) {
        XSSFSheet sheet = book.createSheet(country);
        List<String> headings = List.of(
                "NUTS 3 CODE",
                "LAU CODE",
                "LAU NAME NATIONAL",
                "LAU NAME LATIN",
                "CHANGE (Y/N)",
                "POPULATION",
                "TOTAL AREA (m2)");
        Row head = sheet.createRow(0);
        headings.forEach(
                heading -> head.createCell(head.getPhysicalNumberOfCells()).setCellValue(heading));
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue(nuts);
        row.createCell(1);
        row.createCell(2).setCellValue(name);
        row.createCell(3).setCellValue(latin);
        row.createCell(5).setCellValue(population);
        return row;
    }

    @Test
    void aFileOfNoKnownYearIsRefused() throws IOException {
        Path file = Files.copy(SAMPLES.resolve("lau-2020.csv"), folder.resolve("municipalities.csv"));

        ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> register.run(Register.LAU, file));

        assertThat(refused.code()).isEqualTo("edition-unknown");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThat(catchThrowableOfType(ImportRefused.class, () -> register.sample(Register.LAU, NEW))
                        .code())
                .isEqualTo("columns-missing");
        assertThat(catchThrowableOfType(ImportRefused.class, () -> register.sample(Register.GEONAMES, NEW))
                        .code())
                .isEqualTo("not-geonames");
    }

    @Test
    void geonamesGivesOtherNamesToThoseWhoAreMeant() {
        register.sample(Register.KATOTTG, NEW);
        register.sample(Register.HROMADAS, "hromadas.csv");
        register.sample(Register.LAU, "lau-2020.csv");

        Report report = register.sample(Register.GEONAMES, "geonames.txt");

        assertThat(report.plan().created()).isZero();
        assertThat(register.names(ZVIAHEL))
                .contains("other - Swjahel", "other - Новоград-Волынский")
                .noneMatch(name -> name.matches(".*(ZVH|zviaheli|Far away|\\p{IsHan}).*"));
        assertThat(register.names("DE-08115045")).contains("other - Зіндельфінген");
        assertThat(register.names("PL-1001121200101")).contains("other - Salzberg");
        assertThat(register.names("PL-1001121200102")).doesNotContain("other - Salzberg");
        assertThat(register.names("FR-75056")).contains("other - Париж");
        assertThat(register.ask("select lat || ' ' || lon from organisation where code = 'FR-75056'"))
                .as("Eurostat has no coordinates for France")
                .containsExactly("48.85 2.35");
    }

    @Test
    void geonamesComesZippedToo() throws IOException {
        register.sample(Register.LAU, "lau-2020.csv");
        Path zip = folder.resolve("cities.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("cities.txt"));
            out.write(Files.readAllBytes(SAMPLES.resolve("geonames.txt")));
        }

        register.run(Register.GEONAMES, zip);

        assertThat(register.names("DE-08115045")).contains("other - Зіндельфінген");
    }

    @Test
    void everyImportThatChangedSomethingIsRemembered() {
        register.sample(Register.LAU, "lau-2020.csv");
        register.sample(Register.LAU, "lau-2020.csv");

        assertThat(register.ask(
                        "select concat_ws(' ', actor, origin, file, edition, created, changed) from import_run"))
                .containsExactly("person:0 lau lau-2020.csv 2020-01-01 14 0");
    }
}
