package org.mistok.exchange.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mistok.organisation.Samples.TESTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mistok.exchange.spreadsheet.PartnershipSheet.Found;
import org.mistok.exchange.staging.RowError;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Samples;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class PartnershipSheetTest {
    private static final RegisterCode HROMADA = RegisterCode.of("UA05020030000031457");
    private static final String HEADINGS = "ua_city_uk,katottg,partner_city,partner_country,since,source,note\n";

    private static RegisterContext register;
    private static PartnershipSheet sheet;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        register = RegisterContext.open();
        register.bean(Organisations.class)
                .put(
                        List.of(
                                named(HROMADA, "Vinnytsia"),
                                named(RegisterCode.of("DE-08115045"), "Sindelfingen"),
                                named(RegisterCode.of("DE-08115046"), "Neustadt"),
                                named(RegisterCode.of("DE-08115047"), "Neustadt"),
                                named(RegisterCode.of("PL-3064011"), "Poznań")),
                        TESTER);
        sheet = register.bean(PartnershipSheet.class);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void aListIsTakenUpAndTheSameListAgainChangesNothing() throws IOException {
        Path list = list("Вінниця," + HROMADA + ",Sindelfingen,DE,2022,skew_2026-07,Solidaritätspartnerschaft\n"
                + "Вінниця," + HROMADA + ",Poznań,PL,paired 2024-05,,\n");

        assertThat(sheet.run(list, "https://example.org/list", false, TESTER))
                .isEqualTo(new Found(2, 2, 0, 0, List.of(), 0));
        assertThat(pairs()).isEmpty();
        sheet.run(list, "https://example.org/list", true, TESTER);
        assertThat(pairs())
                .extracting(Partnership::type, Partnership::since, Partnership::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Partnership.Type.SOLIDARITY, "2022", "skew_2026-07"),
                        org.assertj.core.groups.Tuple.tuple(
                                Partnership.Type.PARTNERSHIP, "2024-05", "https://example.org/list"));
        assertThat(sheet.run(list, "https://example.org/list", true, TESTER))
                .isEqualTo(new Found(2, 0, 0, 2, List.of(), 0));
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndNothingIsWritten() throws IOException {
        List<Partnership> before = pairs();
        Path list = list("x,UA123,Sindelfingen,DE,,s,\n"
                + "x,UA99999999999999999,Sindelfingen,DE,,s,\n"
                + "x," + HROMADA + ",Neustadt,DE,,s,\n"
                + "x," + HROMADA + ",Sindelfingn,DE,,s,\n"
                + "x," + HROMADA + ",Sindelfingen,Atlantis,,s,\n"
                + "x," + HROMADA + ",Sindelfingen,DE,,,\n");
        Found found = sheet.run(list, "", true, TESTER);

        assertThat(found.errors())
                .extracting(error -> error.where().row(), RowError::column, RowError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "katottg", "code-unreadable"),
                        org.assertj.core.groups.Tuple.tuple(3L, "katottg", "code-unknown"),
                        org.assertj.core.groups.Tuple.tuple(4L, "partner_city", "name-ambiguous"),
                        org.assertj.core.groups.Tuple.tuple(5L, "partner_city", "name-unknown-but-near"),
                        org.assertj.core.groups.Tuple.tuple(6L, "partner_country", "country-unknown"),
                        org.assertj.core.groups.Tuple.tuple(7L, "source", "source-missing"));
        assertThat(found.errors().get(3).arguments().getFirst()).contains("DE-08115045");
        assertThat(pairs()).isEqualTo(before);
    }

    @Test
    void aTableWithoutTheColumnsIsNoSuchList() throws IOException {
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "a_town,a_year\nX,2020\n");

        assertThatThrownBy(() -> sheet.run(other, "s", false, TESTER)).isInstanceOf(SheetRefused.class);
    }

    private Path list(String rows) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, HEADINGS + rows);
        return list;
    }

    private static List<Partnership> pairs() {
        return register.bean(Partnerships.class).listOf(HROMADA);
    }

    private static NewOrganisation named(RegisterCode code, String name) {
        return new NewOrganisation(code, Samples.identity(code, name), Samples.emptyProfile());
    }
}
