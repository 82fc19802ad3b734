package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mistok.organisation.Samples.GROUP;
import static org.mistok.organisation.Samples.HROMADA;
import static org.mistok.organisation.Samples.TESTER;
import static org.mistok.organisation.Samples.TOWN;
import static org.mistok.organisation.Samples.organisation;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.area.AreaCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class PartnershipsTest {

    private static final Partnership TWINS = new Partnership(
            HROMADA,
            TOWN,
            Partnership.Type.PARTNERSHIP,
            Partnership.Status.ACTIVE,
            "2023-05-01",
            Set.of(AreaCode.of("water"), AreaCode.of("youth")),
            "https://example.org");
    private static final Partnership HELP = new Partnership(
            GROUP, HROMADA, Partnership.Type.SOLIDARITY, Partnership.Status.DORMANT, null, Set.of(), "a register");

    private static RegisterContext register;
    private static Partnerships partnerships;

    @BeforeAll
    static void open() {
        register = RegisterContext.open();
        register.bean(Organisations.class)
                .put(List.of(organisation(HROMADA), organisation(TOWN), organisation(GROUP)), TESTER);
        partnerships = register.bean(Partnerships.class);
        partnerships.put(List.of(TWINS, HELP), TESTER);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void whatIsWrittenIsReadInTheOrderOfTheCodes() {
        assertThat(partnerships.list()).containsExactly(TWINS, HELP);
    }

    @Test
    void eachPartyHasItsOwn() {
        assertThat(partnerships.listOf(HROMADA)).containsExactly(TWINS, HELP);
        assertThat(partnerships.listOf(TOWN)).containsExactly(TWINS);
        assertThat(partnerships.listOf(RegisterCode.of("org-nobody"))).isEmpty();
    }

    @Test
    void aPartnershipWithAnUnknownOrganisationWritesNothing() {
        Partnership unknown = new Partnership(
                RegisterCode.of("FR-1"),
                TOWN,
                Partnership.Type.CONTACT,
                Partnership.Status.ACTIVE,
                null,
                Set.of(),
                "x");
        Partnership good =
                new Partnership(GROUP, TOWN, Partnership.Type.CONTACT, Partnership.Status.ACTIVE, null, Set.of(), "x");
        assertThatThrownBy(() -> partnerships.put(List.of(good, unknown), TESTER))
                .hasMessageContaining("agreement_party_code_fkey");
        assertThat(partnerships.list()).containsExactly(TWINS, HELP);
    }
}
