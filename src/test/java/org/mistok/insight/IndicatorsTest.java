package org.mistok.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mistok.organisation.Samples.TESTER;
import static org.mistok.organisation.Samples.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnership.Status;
import org.mistok.organisation.Partnership.Type;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Withdrawals;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// Figures are the same whenever one asks for them, whatever happened since.
class IndicatorsTest {
    private static final RegisterCode ONE = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode TWO = RegisterCode.of("UA61040030000060956");
    private static final RegisterCode THREE = RegisterCode.of("UA18080150000022496");
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    private static final RegisterCode CITY = RegisterCode.of("PL-3064011");
    private static final RegisterCode GROUP = RegisterCode.of("org-mitte");

    private static RegisterContext register;
    private static Indicators indicators;

    @BeforeAll
    static void open() throws SQLException {
        register = RegisterContext.open();
        indicators = register.bean(Indicators.class);
        register.bean(Organisations.class)
                .put(
                        List.of(
                                organisation(ONE),
                                organisation(TWO),
                                organisation(THREE),
                                organisation(TOWN),
                                organisation(CITY),
                                organisation(GROUP)),
                        TESTER);
        change("update organisation set version = version + 1, traits = '{rural}' where code = '" + ONE + "'");
        put(ONE, TOWN, Type.PARTNERSHIP, Status.ACTIVE, "1999");
        put(ONE, CITY, Type.FRIENDSHIP, Status.DORMANT, "2010-05");
        put(
                TWO,
                TOWN,
                Type.SOLIDARITY,
                Status.ACTIVE,
                LocalDate.now().minusMonths(2).toString());
        put(TWO, GROUP, Type.CONTACT, Status.INTENDED, null);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void aDayThatIsOverGivesTheSameFiguresWhateverHappensLater() throws SQLException {
        LocalDate today = indicators.today();
        Instant then = Instant.now();
        Report before = indicators.before(then, today, false);
        assertThat(before.all()).isEqualTo(new Report.Breakdown("all", 2, 1, 1));
        assertThat(before.reach().hromadas()).isEqualTo(new Report.Share(2, 3));
        assertThat(before.reach().rural()).isEqualTo(new Report.Share(1, 1));
        assertThat(before.firstPartners()).isEqualTo(1);
        assertThat(before.byCountry()).extracting(Report.Breakdown::key).containsExactly("DE", "PL");

        put(THREE, CITY, Type.PROJECT, Status.ACTIVE, "2020");
        put(ONE, TOWN, Type.PARTNERSHIP, Status.ENDED, "1999");
        change(
                "update agreement set version = version + 1 where type = 'solidarity'",
                "update agreement_party set audience = 'partner' where agreement_id ="
                        + " (select id from agreement where type = 'solidarity') and position = 0");
        change("update organisation set version = version + 1, traits = '{coast}', territory = 'occupied',"
                + " territory_as_of = current_date, territory_source = 'x' where code = '" + ONE + "'");
        register.bean(Withdrawals.class).withdraw(CITY, "They asked for it", TESTER);
        register.bean(Organisations.class).put(List.of(organisation(RegisterCode.of("UA07020130000036300"))), TESTER);

        assertThat(indicators.before(then, today, false)).isEqualTo(before);
        Report now = indicators.on(today);
        assertThat(now.all().total()).isEqualTo(1);
        assertThat(now.ended()).isEqualTo(1);
        assertThat(now.reach().hromadas()).isEqualTo(new Report.Share(1, 4));
        assertThat(now.reach().frontline()).isEqualTo(new Report.Share(0, 1));
    }

    @Test
    void beforeAnythingWasKnownThereIsNothingToCount() {
        Report longAgo = indicators.on(LocalDate.of(2020, 1, 1));

        assertThat(longAgo.all().total()).isZero();
        assertThat(longAgo.reach().hromadas()).isEqualTo(new Report.Share(0, 0));
        assertThat(longAgo.closed()).isTrue();
    }

    @Test
    void nobodyKnowsTheFiguresOfTomorrow() {
        LocalDate tomorrow = indicators.today().plusDays(1);

        assertThatIllegalArgumentException().isThrownBy(() -> indicators.on(tomorrow));
    }

    private static void put(RegisterCode one, RegisterCode other, Type type, Status status, String since) {
        register.bean(Partnerships.class)
                .put(
                        List.of(new Partnership(one, other, type, status, since, Set.of(), "https://example.org/list")),
                        TESTER);
    }

    private static void change(String... statements) throws SQLException {
        try (Connection connection = register.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mistok.actor', 'tester', true)");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
