package org.mistok.exchange.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.area.Thesaurus;
import org.mistok.exchange.FixtureLoader;
import org.mistok.exchange.Fixtures;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// What people entered, and the fixtures stand for it, stays when registers come.
class FixturesAndRegistersTest {

    private static final RegisterCode ZVIAHEL = RegisterCode.of("UA18080150000022496");
    private static final RegisterCode KYIV = RegisterCode.of("UA80000000000093317");
    private static final RegisterCode ANTWERP = RegisterCode.of("BE-11002");

    private final RegisterContext context = RegisterContext.open(Thesaurus.load(Path.of("index-config", "areas")));
    private final Organisations organisations = context.bean(Organisations.class);
    private final ImportTesting register = new ImportTesting(context.bean(javax.sql.DataSource.class));

    @BeforeEach
    void load() {
        context.bean(FixtureLoader.class).load(Fixtures.read(Path.of("fixtures")));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void profilesAndNamesOfPeopleStay() {
        Organisation zviahel = organisations.get(ZVIAHEL);
        Organisation kyiv = organisations.get(KYIV);
        Organisation antwerp = organisations.get(ANTWERP);

        register.sample(Register.KATOTTG, "kodifikator-16-05-2025.csv");
        register.sample(Register.HROMADAS, "hromadas.csv");
        register.sample(Register.LAU, "lau-2020.csv");
        register.sample(Register.GEONAMES, "geonames.txt");

        assertThat(organisations.get(ZVIAHEL).profile()).isEqualTo(zviahel.profile());
        assertThat(organisations.get(ZVIAHEL).identity().names())
                .containsAll(zviahel.identity().names());
        assertThat(organisations.get(KYIV)).isEqualTo(kyiv);
        assertThat(organisations.get(ANTWERP).profile()).isEqualTo(antwerp.profile());
        assertThat(organisations.get(ANTWERP).identity().officialNames())
                .isEqualTo(antwerp.identity().officialNames());
    }

    @Test
    void aFigureOfTheSameDayStaysAndANewerOneTakesItsPlace() {
        register.sample(Register.HROMADAS, "hromadas.csv");
        int before = population(ZVIAHEL);

        new RegisterImport(register.database(), java.time.Clock.systemUTC())
                .run(
                        new ImportOrder(
                                Register.HROMADAS,
                                ImportTesting.SAMPLES.resolve("hromadas.csv"),
                                java.time.LocalDate.of(2024, 1, 1),
                                "A newer census"),
                        RegisterImport.Mode.ALL_OR_NOTHING,
                        new org.mistok.organisation.Actor("tester@example.org"),
                        ImportWatcher.NOBODY);

        assertThat(before).isNotEqualTo(69_450);
        assertThat(population(ZVIAHEL)).isEqualTo(69_450);
        assertThat(organisations.get(ZVIAHEL).identity().population().source()).isEqualTo("A newer census");
    }

    private int population(RegisterCode code) {
        return organisations.get(code).identity().population().inhabitants();
    }
}
