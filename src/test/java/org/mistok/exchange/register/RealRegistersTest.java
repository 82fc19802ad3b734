package org.mistok.exchange.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mistok.exchange.register.ImportTesting.REAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mistok.support.TestDatabase;

/// The files as published go in whole, and again without a change. Skipped where they are not at hand.
class RealRegistersTest {

    private static final Path KATOTTG = REAL.resolve("katottg/kodifikator-16-05-2025.csv");
    private static final Path HROMADAS = REAL.resolve("hromadas/hromadas-1469.csv");
    private static final Path POLAND = REAL.resolve("lau/PL_lau_2020_nuts_2021_pop_2018_p_2_adjusted_intersection.csv");
    private static final Path BRITAIN =
            REAL.resolve("lau/UK_lau_2020_nuts_2021_pop_2018_p_2_adjusted_intersection.csv");
    private static final Path CITIES = REAL.resolve("geonames/cities15000.zip");

    private static void require(List<Path> files) {
        for (Path file : files) {
            if (!Files.exists(file)) {
                System.out.println("Skipped: " + file + " is not there.");
            }
            assumeTrue(Files.exists(file), () -> file + " is not there");
        }
    }

    @Test
    void goInAsTheyAreAndASecondTimeChangeNothing() {
        require(List.of(KATOTTG, HROMADAS, POLAND, BRITAIN, CITIES));
        try (TestDatabase database = TestDatabase.fresh()) {
            ImportTesting register = new ImportTesting(database.dataSource());
            assertCreated(register.run(Register.KATOTTG, KATOTTG), 1_772 + 2);
            assertCreated(register.run(Register.HROMADAS, HROMADAS), 0);
            assertCreated(register.run(Register.LAU, POLAND), 2_477);
            assertCreated(register.run(Register.LAU, BRITAIN), 391);
            assertCreated(register.run(Register.GEONAMES, CITIES), 0);
            List<String> before = register.trail();

            register.run(Register.KATOTTG, KATOTTG);
            register.run(Register.HROMADAS, HROMADAS);
            register.run(Register.LAU, POLAND);
            register.run(Register.GEONAMES, CITIES);

            assertThat(register.trail()).isEqualTo(before);
            assertThat(register.ask(
                            "select count(*) from organisation where kind = 'hromada' and population is not null"
                                    + " and lat is not null"))
                    .containsExactly("1469");
            assertThat(register.names("UA18080150000022496"))
                    .contains("centre uk Звягель", "former uk Новоград-Волинський", "official en Zviahel");
        }
    }

    private static void assertCreated(Report report, long created) {
        assertThat(report.plan().errors()).isEmpty();
        assertThat(report.outcome()).isNotNull();
        assertThat(report.outcome().created()).isEqualTo(created);
    }
}
