package org.mistok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestDatabase;

/// A database of the first version, with people in it, taken through all later ones: everybody is found again, with
/// what they may do, and the trail names nobody any more.
class OldDatabaseTest {
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");

    private static TestDatabase database;
    private static ApplicationContext context;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.empty();
        to("1");
        String hash = Passwords.hash("four-unlike-words-of-mine");
        execute(
                "insert into organisation (code, changed_at, changed_in, country, traits, source, paused,"
                        + " wish_countries, wish_kinds, profile_basis)"
                        + " values ('DE-08115045', now(), pg_current_xact_id(), 'DE', '{}', 'test', false, '{}', '{}',"
                        + " 'own-word')",
                "insert into name (organisation_id, position, sort, language, text)"
                        + " select id, 0, 'official', 'de', 'Weil der Stadt' from organisation",
                "insert into person (email, display_name, role, organisation, password_hash) values"
                        + " ('mayor@example.org', 'Mayor', 'member', 'DE-08115045', '" + hash + "'),"
                        + " ('coordinator@example.org', 'Coordinator', 'coordinator', null, '" + hash + "'),"
                        + " ('administrator@example.org', 'Administrator', 'administrator', null, '" + hash + "')");
        to("2");
        execute("insert into import_run (origin, file, edition, source, created, changed)"
                + " values ('lau', 'lau.xlsx', '2026-01-01', 'test', 1, 0)");
        to("6");
        execute("insert into confirmation (organisation_id, text, makes_public, reason, asked_by, confirmed, answer,"
                + " answered_by, answered_at) select id, 'Umspannwerk Nord', false, 'Closed', asked, true, 'Yes',"
                + " answered, now() from organisation, (values ('mayor@example.org', 'coordinator@example.org'),"
                + " ('gone@example.org', 'gone-too@example.org')) as given (asked, answered)");
        to("latest");
        context = ApplicationContext.builder("test")
                .banner(false)
                .properties(new HashMap<>(database.settings()))
                .start();
    }

    @AfterAll
    static void close() {
        context.close();
        database.close();
    }

    @Test
    void everybodyIsFoundAgainWithWhatTheyMayDo() {
        People people = context.getBean(People.class);
        assertThat(people.list())
                .extracting(Person::email, Person::displayName, Person::role)
                .containsExactlyInAnyOrder(
                        tuple("mayor@example.org", "Mayor", Role.MEMBER),
                        tuple("coordinator@example.org", "Coordinator", Role.COORDINATOR),
                        tuple("administrator@example.org", "Administrator", Role.ADMINISTRATOR));
        assertThat(people.get("mayor@example.org").memberships()).containsExactly(Membership.owner(TOWN));
        assertThat(people.get("coordinator@example.org").countries()).isEmpty();
    }

    @Test
    void everybodySignsInAsBefore() {
        Session session = Objects.requireNonNull(
                context.getBean(Sessions.class).open("mayor@example.org", "four-unlike-words-of-mine"));
        assertThat(session.person().organisation()).isEqualTo(TOWN);
    }

    @Test
    void whoActedIsKnownByNumberAndFoundByAddress() throws SQLException {
        assertThat(texts("select distinct actor_address(actor) from audit_event where action = 'organisation.created'"))
                .containsExactly("mayor@example.org");
        for (String column : List.of(
                "actor from audit_event",
                "actor from import_run",
                "asked_by from confirmation",
                "answered_by from confirmation")) {
            assertThat(texts("select " + column)).isNotEmpty().allMatch(actor -> actor.matches("person:\\d+"));
        }
        assertThat(texts("select actor_address(asked_by) from confirmation order by id"))
                .containsExactly("mayor@example.org", "person:0");
    }

    private static void to(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mistok.actor = 'mayor@example.org'");
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
