package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.support.TestDatabase;

/// What the database itself refuses, whichever code writes to it.
class RegisterConstraintsTest {

    private static final String COLUMNS =
            "code, country, traits, source, paused, wish_countries, wish_kinds, profile_basis";
    private static final String VALUES = "'{}', 'source', false, '{}', '{}', 'own-word'";

    private static TestDatabase database;
    private Connection connection;

    @BeforeAll
    static void make() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /// A hromada (1), a municipality (2) and a diaspora organisation (3), all of this transaction.
    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        run("alter sequence organisation_id_seq restart");
        run("set local mistok.actor = 'tester'");
        run("insert into organisation (" + COLUMNS + ") values ('UA05020030000031457', 'UA', " + VALUES
                + "), ('DE-1', 'DE', " + VALUES + "), ('org-x', 'DE', " + VALUES + ")");
        run(
                "insert into name values (1, 0, 'official', 'uk', 'x'), (2, 0, 'official', null, 'x'), (3, 0, 'official', 'uk', 'x')");
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String assignment, String code) throws SQLException {
        run("update organisation set version = version + 1, " + assignment + " where code = '" + code + "'");
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> run(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState())
                        .as(e.getMessage())
                        .startsWith("23"));
    }

    @Test
    void theStartIsGood() throws SQLException {
        run("set constraints all immediate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat = 91, lon = 0",
                "lat = 1, lon = 180.01",
                "lat = 1",
                "population = 0, population_as_of = now(), population_source = 'x'",
                "population = 5",
                "population = 5, population_as_of = now(), population_source = ' '",
                "traits = '{seaside}'",
                "traits = '{coast,coast}'",
                "traits = '{null}'",
                "country = 'PL'",
                "country = 'Ukraine'",
                "region = 'UA06'",
                "region = 'the north'",
                "territory = 'occupied'",
                "territory = 'safe', territory_as_of = now(), territory_source = 'x'",
                "source = ''",
                "source = null",
                "capacity = -1",
                "capacity = 101",
                "wish_countries = '{de}'",
                "wish_kinds = '{town}'",
                "wish_population_min = 2, wish_population_max = 1",
                "wish_population_min = -1",
                "proximity = 'far'",
                "profile_basis = 'hearsay'",
                "profile_basis = 'ftp://example.org'",
                "interprets = true",
                "home_oblasts = '{UA05}', home_hromadas = '{}'",
                "seat = 'DE-1'"
            })
    void aHromadaRefuses(String assignment) {
        refuses("update organisation set version = version + 1, " + assignment + " where id = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country = 'PL'",
                "territory = 'occupied', territory_as_of = now(), territory_source = 'x'",
                "home_oblasts = '{UA05}', home_hromadas = '{}'"
            })
    void aMunicipalityRefuses(String assignment) {
        refuses("update organisation set version = version + 1, " + assignment + " where id = 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home_oblasts = '{05}', home_hromadas = '{}'",
                "home_oblasts = '{}', home_hromadas = '{DE-1}'",
                "home_oblasts = '{}'",
                "seat = 'DE-1'",
                "seat = 'UA05020030000031457', home_oblasts = '{}', home_hromadas = '{}'",
                "territory = 'occupied', territory_as_of = now(), territory_source = 'x'"
            })
    void aDiasporaOrganisationRefuses(String assignment) {
        refuses("update organisation set version = version + 1, " + assignment + " where id = 3");
    }

    @Test
    void aSeatMustBeInTheRegister() throws SQLException {
        update("seat = 'DE-404', home_oblasts = '{}', home_hromadas = '{}'", "org-x");
        refuses("set constraints all immediate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UA1",
                "ua05020030000031457",
                "DE_1",
                "DE-ä",
                "org-",
                "org-A",
                "org-a--b",
                "x",
                "UA050200300000314577"
            })
    void aCodeHasOneOfThreeShapes(String code) {
        refuses("insert into organisation (" + COLUMNS + ") values ('" + code + "', 'UA', " + VALUES + ")");
    }

    @Test
    void aCodeComesOnce() {
        refuses("insert into organisation (" + COLUMNS + ") values ('DE-1', 'DE', " + VALUES + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into name values (1, 0, 'other', 'uk', 'same place')",
                "insert into name values (1, 1, 'official', 'uk', 'second in this language')",
                "insert into name values (2, 1, 'official', 'en', 'none counts as English')",
                "insert into name values (1, 1, 'nickname', 'uk', 'x')",
                "insert into name values (1, 1, 'other', 'ukr', 'x')",
                "insert into name values (1, 1, 'other', 'uk', '')",
                "insert into name values (1, 1, 'other', 'uk', ' x')",
                "insert into name values (1, 1, 'other', 'uk', E'x\\ny')",
                "insert into name values (1, 1, 'other', 'uk', E'x\\u0085y')",
                "insert into name values (1, 1, 'other', 'uk', repeat('x', 201))",
                "insert into name values (1, 200, 'other', 'uk', 'x')",
                "insert into name values (9, 0, 'official', 'uk', 'nobody')",
                "insert into district_name values (1, 'uk', 'x'), (1, 'uk', 'y')",
                "insert into district_name values (1, 'uk', '')",
                "insert into working_language values (1, 0, 'uk', 'C3')",
                "insert into working_language values (1, 0, 'uk', 'B1'), (1, 1, 'uk', 'B2')",
                "insert into working_language values (1, 50, 'uk', 'B1')",
                "update name set text = 'y'"
            })
    void namesAndLanguagesRefuse(String sql) {
        refuses(sql);
    }

    @Test
    void everyOrganisationHasAnOfficialName() throws SQLException {
        run("delete from name where organisation_id = 1");
        refuses("set constraints all immediate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "key; 'o1'",
                "key; 'n0'",
                "key; ''",
                "position; 50",
                "position; -1",
                "area; 'Water'",
                "area; ''",
                "language; 'eng'",
                "text; ''",
                "text; repeat('x', 1001)",
                "text; E'bell\\u0007'",
                "text; E'x\\n'",
                "urgency; 'huge'",
                "stated_on; null",
                "audience; 'friends'",
                "basis; 'hearsay'"
            })
    void aNeedRefuses(String column, String value) {
        List<String> columns =
                List.of("position", "key", "area", "language", "text", "urgency", "stated_on", "audience", "basis");
        List<String> values = new ArrayList<>(
                List.of("0", "'n1'", "'water'", "'en'", "E'two\\nlines'", "'low'", "now()", "'public'", "'own-word'"));
        values.set(columns.indexOf(column), value);
        refuses("insert into need values (1, " + String.join(", ", values) + ")");
    }

    @Test
    void aNeedAndAnOfferAreTakenAsTheyShouldBe() throws SQLException {
        run(
                "insert into need values (1, 49, 'n1', 'water', 'en', E'two\\nlines\\tand a tab', 'low', now(), 'public', 'own-word')");
        run(
                "insert into offer values (1, 0, 'o1', 'water', 'en', repeat('ї', 1000), 'advice', now(), 'owner', 'https://a.b')");
        refuses("insert into offer values (1, 1, 'o1', 'water', 'en', 'x', 'advice', now(), 'owner', 'own-word')");
    }

    @Test
    void aStatementsPlaceIsTakenOnce() throws SQLException {
        run("insert into offer values (1, 0, 'o1', 'water', 'en', 'x', 'advice', now(), 'owner', 'own-word')");
        refuses("insert into offer values (1, 0, 'o2', 'water', 'en', 'x', 'advice', now(), 'owner', 'own-word')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('UA05020030000031457', 'DE-1', 'contact', 'active', null, '{}', 'x')",
                "('DE-1', 'DE-1', 'contact', 'active', null, '{}', 'x')",
                "('DE-1', 'DE-2', 'contact', 'active', null, '{}', 'x')",
                "('DE-1', 'org-x', 'marriage', 'active', null, '{}', 'x')",
                "('DE-1', 'org-x', 'contact', 'over', null, '{}', 'x')",
                "('DE-1', 'org-x', 'contact', 'active', 'long ago', '{}', 'x')",
                "('DE-1', 'org-x', 'contact', 'active', '2023-13', '{}', 'x')",
                "('DE-1', 'org-x', 'contact', 'active', null, '{W}', 'x')",
                "('DE-1', 'org-x', 'contact', 'active', null, '{}', '')"
            })
    void aPartnershipRefuses(String values) {
        refuses("insert into partnership values " + values);
    }

    @Test
    void aBlockNamesTheSmallerCodeFirstAndAReason() {
        refuses("insert into pair_block values ('org-x', 'DE-1', 'because')");
    }

    @Test
    void aBlockNeedsAReason() {
        refuses("insert into pair_block values ('DE-1', 'org-x', ' ')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('A@example.org', 'A', 'coordinator', '{}', '$argon2id$x')",
                "('a', 'A', 'coordinator', '{}', '$argon2id$x')",
                "('a@b', '', 'coordinator', '{}', '$argon2id$x')",
                "('a@b', 'A', 'member', '{}', '$argon2id$x')",
                "('a@b', 'A', 'reader', '{DE}', '$argon2id$x')",
                "('a@b', 'A', 'coordinator', '{de}', '$argon2id$x')",
                "('a@b', 'A', 'coordinator', '{}', 'mistok-demo')"
            })
    void aPersonRefuses(String values) {
        refuses("insert into person (email, display_name, role, countries, password_hash) values " + values);
    }

    @Test
    void whatHappensToAccountsIsInTheTrailWithoutPersonalFacts() throws SQLException {
        run("insert into person (email, display_name, role) values ('a@b', 'A', 'reader')");
        run("insert into membership (person_id, code, role) select id, 'DE-1', 'editor' from person");
        run("update membership set role = 'owner'");
        run("update person set email = 'c@d', display_name = 'B', role = 'coordinator', countries = '{DE}'");
        run("delete from person");
        assertThat(list("select action || ' ' || coalesce(code, '') || ' ' || details || ' ' || actor from audit_event"
                        + " where person_id is not null order by id"))
                .containsExactly(
                        "person.created  {\"role\": \"reader\", \"countries\": []} tester",
                        "membership.added DE-1 {\"role\": \"editor\"} tester",
                        "membership.changed DE-1 {\"role\": [\"editor\", \"owner\"]} tester",
                        "person.changed  {\"role\": [\"reader\", \"coordinator\"], \"email\": true,"
                                + " \"countries\": [[], [\"DE\"]], \"display_name\": true} tester",
                        "person.removed  {\"role\": \"coordinator\"} tester",
                        "membership.removed DE-1 {\"role\": \"owner\"} tester");
        refuses("truncate person cascade");
    }

    @Test
    void aVersionStepsByOneAndACodeStays() {
        refuses("update organisation set version = version + 2 where id = 1");
    }

    @Test
    void aWriteWithoutANewVersionIsRefused() {
        refuses("update organisation set paused = true where id = 1");
    }

    @Test
    void aCodeStays() {
        refuses("update organisation set version = version + 1, code = 'DE-2' where id = 2");
    }

    @Test
    void nobodyWritesWithoutAnsweringForIt() throws SQLException {
        run("set local mistok.actor = ''");
        refuses("update organisation set version = version + 1 where id = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'somebody else'", "delete from audit_event", "truncate audit_event",
                "truncate organisation cascade", "truncate name", "update partnership set first_code = 'DE-2'"
            })
    void whatHasHappenedStays(String sql) throws SQLException {
        run("insert into partnership values ('DE-1', 'org-x', 'contact', 'active', null, '{}', 'x')");
        run("set constraints all immediate");
        refuses(sql);
    }

    @Test
    void partsChangeOnlyWithTheirOrganisation() throws SQLException {
        try (TestDatabase own = TestDatabase.fresh();
                Connection other = own.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local mistok.actor = 'tester'");
            statement.execute("insert into organisation (" + COLUMNS + ") values ('DE-1', 'DE', " + VALUES + ")");
            statement.execute("insert into name values (1, 0, 'official', 'de', 'x')");
            other.commit();
            for (String sql : List.of(
                    "insert into name values (1, 1, 'other', 'de', 'y')",
                    "delete from name",
                    "insert into working_language values (1, 0, 'de', 'native')")) {
                statement.execute("set local mistok.actor = 'tester'");
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only together with the version");
                other.rollback();
            }
            statement.execute("set local mistok.actor = 'tester'");
            statement.execute("update organisation set version = 2");
            statement.execute("insert into name values (1, 1, 'other', 'de', 'y')");
            other.commit();
        }
    }

    @Test
    void everyWriteLeavesItsEventAndItsChange() throws SQLException {
        run("insert into need values (1, 0, 'n1', 'water', 'en', 'x', 'low', '2026-01-01', 'public', 'own-word')");
        update("capacity = 3", "UA05020030000031457");
        run("delete from need");
        run("insert into partnership values ('DE-1', 'org-x', 'contact', 'active', null, '{}', 'x')");
        run("insert into pair_block values ('DE-1', 'UA05020030000031457', 'because')");
        run("delete from pair_block");
        run("delete from partnership");
        run("delete from organisation where id = 1");
        assertThat(list("select action || ' ' || code || ' ' || coalesce(other_code, version::text) || ' ' || actor"
                        + " from audit_event where code <> 'org-x' or other_code is not null order by id"))
                .containsExactly(
                        "organisation.created UA05020030000031457 1 tester",
                        "organisation.created DE-1 1 tester",
                        "organisation.changed UA05020030000031457 2 tester",
                        "need.removed UA05020030000031457 2 tester",
                        "partnership.created DE-1 org-x tester",
                        "pair_block.created DE-1 UA05020030000031457 tester",
                        "pair_block.removed DE-1 UA05020030000031457 tester",
                        "partnership.removed DE-1 org-x tester",
                        "organisation.removed UA05020030000031457 2 tester");
        assertThat(
                        list(
                                "select details::text from audit_event where action in ('organisation.changed', 'need.removed') order by id"))
                .containsExactly(
                        "{\"capacity\": [null, 3]}",
                        "{\"rows\": [{\"key\": \"n1\", \"area\": \"water\", \"text\": \"x\", \"basis\": \"own-word\", \"urgency\": \"low\","
                                + " \"audience\": \"public\", \"language\": \"en\", \"position\": 0, \"stated_on\": \"2026-01-01\","
                                + " \"shown_from\": null}]}");
        assertThat(list("select organisation_id::text from change_feed order by seq"))
                .hasSize(13);
        assertThat(list("select distinct xid = pg_current_xact_id() from change_feed"))
                .containsExactly("t");
    }

    private List<String> list(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
