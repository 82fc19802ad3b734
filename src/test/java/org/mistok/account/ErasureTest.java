package org.mistok.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.claim.Claims;
import org.mistok.account.claim.Invitations;
import org.mistok.account.review.Review;
import org.mistok.account.review.Reviews;
import org.mistok.account.token.ApiToken;
import org.mistok.account.token.ApiTokens;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.PersonalData;
import org.mistok.disclosure.Viewer;
import org.mistok.exchange.upload.ImportKind;
import org.mistok.exchange.upload.Imports;
import org.mistok.exchange.upload.Request;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.leak.Log;
import org.mistok.notice.NotificationWishes;
import org.mistok.notice.Pace;
import org.mistok.notice.Postman;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Save;
import org.mistok.organisation.Withdrawals;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.Sending;
import org.mistok.partnership.introduction.Wanted;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Budget;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Decision;
import org.mistok.proposal.Details;
import org.mistok.proposal.NewProposal;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Workspace;
import org.mistok.support.TestServer;

/// A person gets everything that is kept of the person, and is erased everywhere.
class ErasureTest {
    private static final String EMAIL = "solomiia.zghurska@hromada.example";
    private static final String NAME = "Соломія Згурська";
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final String COORDINATOR = "coordinator@example.org";
    private static final RegisterCode OWN = Samples.HROMADA;
    private static final RegisterCode OTHER = Samples.TOWN;

    private static final GreenMail MAILS =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private static TestServer server;
    private static Log log;

    @BeforeAll
    static void start() {
        log = Log.open();
        MAILS.start();
        server = TestServer.start(Map.of(
                "mistok.mail.host", "127.0.0.1",
                "mistok.mail.port", MAILS.getSmtp().getPort(),
                "mistok.mail.security", "none",
                "mistok.mail.from", "mistok@example.org",
                "mistok.mail.every", "24h"));
        server.bean(Organisations.class)
                .put(
                        List.of(
                                Samples.organisation(OWN),
                                Samples.organisation(OTHER),
                                Samples.organisation(Samples.GROUP)),
                        Samples.TESTER);
        put(new Person(COORDINATOR, "Coordinator", Role.COORDINATOR, null));
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
    }

    @AfterAll
    static void stop() {
        server.close();
        MAILS.stop();
        log.close();
    }

    private static void put(Person person) {
        server.bean(People.class).put(person, PASSWORD);
    }

    @Test
    void everyColumnThatCanHoldAPersonIsNamedByWhoeverErasesIt() throws SQLException {
        Set<String> named = new HashSet<>();
        holdings().forEach(holding -> named.addAll(holding.columns()));
        List<String> present = columns().keySet().stream().toList();

        assertThat(present)
                .as(
                        "Columns that nobody erases a person from. Name each in PersonalData.columns() of the room that keeps"
                                + " it; only what can never hold anything of a person goes into NotOfPersons")
                .filteredOn(column -> !named.contains(column) && !NotOfPersons.holds(column))
                .isEmpty();
        assertThat(present).as("columns that are named and gone").containsAll(named);
    }

    @Test
    void everythingThatHangsOnAPersonGoesWithItOrForgetsIt() throws SQLException {
        assertThat(texts("select conrelid::regclass || ' ' || confdeltype::text from pg_constraint"
                        + " where contype = 'f' and confrelid = 'person'::regclass"))
                .isNotEmpty()
                .allMatch(key -> key.endsWith(" c") || key.endsWith(" n"), "on delete cascade or set null");
    }

    @Test
    void everyKindOfDataSaysWhyItIsKeptInEveryLanguage() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (PersonalData holding : holdings()) {
                assertThat(Messages.of(language).keys())
                        .contains(
                                "data." + holding.what() + ".title",
                                "data." + holding.what() + ".why",
                                "data." + holding.what() + ".long");
            }
        }
    }

    @Test
    void afterErasureNothingNamesThePersonAnyMore() throws Exception {
        Person person =
                new Person(EMAIL, NAME, Role.MEMBER, Set.of(), List.of(Membership.owner(OWN)), InterfaceLanguage.UK);
        put(person);
        String bearer = live(person);
        assertThat(where(EMAIL)).isNotEmpty();
        assertThat(where(NAME)).isNotEmpty();
        JsonNode data = json(call(bearer, "GET", "/api/v1/account/data", ""), 200);
        assertThat(data.get("email").asText()).isEqualTo(EMAIL);
        for (JsonNode holding : data.get("holdings")) {
            assertThat(holding.get("why").asText()).isNotEmpty();
            assertThat(holding.get("howLong").asText()).isNotEmpty();
            if (!Set.of("accounts-elsewhere").contains(holding.get("what").asText())) {
                assertThat(holding.get("items"))
                        .as(holding.get("what").asText())
                        .isNotEmpty();
            }
        }

        refused(call(bearer, "DELETE", "/api/v1/account", "{\"password\":\"wrong\"}"), 422, "content");
        assertThat(call(bearer, "DELETE", "/api/v1/account", "{\"password\":\"" + PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(204);
        server.bean(Postman.class).deliver();
        List<String> subjects = new ArrayList<>();

        assertThat(where(EMAIL)).isEmpty();
        assertThat(where(NAME)).isEmpty();
        assertThat(where(HexFormat.of().formatHex(Secret.hash(EMAIL))))
                .as("its digest")
                .isEmpty();
        assertThat(call(bearer, "GET", "/api/v1/session", "").statusCode()).isEqualTo(401);
        for (var mail : MAILS.getReceivedMessagesForDomain(EMAIL)) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).contains("Ваш обліковий запис стерто");
        whatIsReadNamesNobody();
        assertThat(texts("select text from need n join organisation o on o.id = n.organisation_id where o.code = '"
                        + OWN + "'"))
                .as("what was written for the organisation")
                .contains("Хор шукає друзів");
        assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain(EMAIL, NAME));
    }

    /// Leaves traces wherever the service keeps something of people.
    private static String live(Person person) throws Exception {
        Actor actor = new Actor(EMAIL);
        Organisations organisations = server.bean(Organisations.class);
        Profile profile = Samples.needing(Samples.need("n1", "culture", "Хор шукає друзів", Audience.PUBLIC));
        assertThat(organisations.saveProfile(
                        OWN, profile, organisations.get(OWN).version(), actor))
                .isInstanceOf(Save.Saved.class);
        Confirmations confirmations = server.bean(Confirmations.class);
        confirmations.ask(OWN, new Wish("Котельня № 5", false, "Closed"), actor);
        server.bean(Withdrawals.class).withdraw(OTHER, "a test", actor);
        server.bean(Withdrawals.class).bringBack(OTHER, actor);
        server.bean(Claims.class).open(person, OTHER, "Я там працюю");
        Organisation other = organisations.get(OTHER);
        server.bean(Reviews.class)
                .submit(
                        person,
                        Review.Cause.SUGGESTION,
                        new Reviews.Written(
                                other,
                                profile,
                                new Viewer.Member(EMAIL, false, Set.of(OWN), Set.of()),
                                "Так каже " + NAME));
        invite(server.bean(People.class).get(COORDINATOR), EMAIL);
        invite(person, "somebody@example.org");
        server.bean(ApiTokens.class).make(EMAIL, "мій скрипт", ApiToken.Scope.READ, 9);
        server.bean(Accounts.class).askForAddress(EMAIL, PASSWORD, "solomiia.new@hromada.example");
        server.bean(Recovery.class).askForReset(EMAIL, Client.UNKNOWN);
        server.bean(Claims.class)
                .ask(OTHER, new Claims.Stranger(EMAIL, NAME, "Ще раз", InterfaceLanguage.UK, Client.UNKNOWN));
        Sessions sessions = server.bean(Sessions.class);
        sessions.open(EMAIL, "wrong");
        upload();
        importRun();
        String token = Objects.requireNonNull(sessions.open(EMAIL, PASSWORD)).token();
        server.bean(NotificationWishes.class).set(EMAIL, Map.of(News.Topic.PROPOSALS, Pace.DAILY));
        propose(EMAIL);
        introduce(person);
        server.bean(Postman.class).deliver();
        server.bean(Claims.class).open(person, Samples.GROUP, "Знову");
        return "Bearer " + token;
    }

    private static void propose(String email) {
        Viewer.Member member = new Viewer.Member(email, false, Set.of(OWN), Set.of());
        Concept concept = new Concept(
                new TreeMap<>(Map.of(LanguageTag.of("uk"), "Спільний хор")), "", "", List.of(), null, null, "");
        NewProposal wanted = new NewProposal(
                UUID.randomUUID(),
                List.of(Party.of(OWN, Party.Part.LEAD), Party.of(OTHER, Party.Part.PARTNER)),
                new Content(concept, null, Budget.EMPTY, Details.EMPTY));
        assertThat(server.bean(Proposals.class).create(wanted, member)).isInstanceOf(Decision.Accepted.class);
        Proposal proposal = server.bean(Proposals.class).find(wanted.id(), member);
        server.bean(Workspace.class).say(Objects.requireNonNull(proposal), UUID.randomUUID(), "Почнімо", member);
    }

    /// As soon as both can be found.
    private static void introduce(Person person) throws InterruptedException {
        Wanted wanted = new Wanted(
                OWN,
                OTHER,
                LocalText.of("uk", "Добрий день"),
                null,
                false,
                new Contact.Offered(EMAIL, true),
                null,
                "erasure");
        Viewer.Member member = server.bean(People.class).viewer(person);
        Instant end = Instant.now().plusSeconds(20);
        Outcome<Sending.Sent> outcome = server.bean(Sending.class).send(member, wanted);
        while (outcome instanceof Outcome.Refused && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            outcome = server.bean(Sending.class).send(member, wanted);
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void invite(Person by, String email) {
        server.bean(Invitations.class)
                .invite(by, new Invitations.Wanted(email, OWN, "editor", Set.of(), InterfaceLanguage.UK));
    }

    private static void upload() throws IOException {
        Imports imports = server.bean(Imports.class);
        UUID id = imports.receive(new ByteArrayInputStream("назва\nx\n".getBytes(StandardCharsets.UTF_8)));
        Request request = new Request(
                ImportKind.SPREADSHEET, "список.csv", "https://example.org", LocalDate.of(2026, 3, 1), false, Map.of());
        imports.begin(id, request, EMAIL);
        imports.await(id, Duration.ofSeconds(20));
    }

    private static void importRun() throws SQLException {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mistok.actor = '" + EMAIL + "'");
            statement.execute("insert into import_run (origin, file, edition, source, created, changed)"
                    + " values ('spreadsheet', 'список.csv', '2026-03-01', 'test', 1, 0)");
            connection.commit();
        }
    }

    private static void whatIsReadNamesNobody() throws IOException {
        String administrator = bearer("administrator@example.org");
        for (String path : List.of(
                "/api/v1/trail?size=200",
                "/api/v1/trail.csv",
                "/api/v1/claims",
                "/api/v1/invitations",
                "/api/v1/imports",
                "/api/v1/organisations.csv",
                "/api/v1/organisations.geojson",
                "/api/v1/organisations?q=" + "%D0%A1%D0%BE%D0%BB%D0%BE%D0%BC%D1%96%D1%8F",
                "/api/v1/organisations/" + OWN + "/confirmations",
                "/api/v1/account/data")) {
            HttpResponse<String> response = server.get(path, "Authorization", administrator);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).doesNotContain(EMAIL, NAME);
        }
        assertThat(server.get("/api/v1/trail?size=200", "Authorization", administrator)
                        .body())
                .contains("\"actor\":\"person:");
        Path folder = Path.of("target", "test-data", server.database().name());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(bytes).as(file.toString()).doesNotContain(EMAIL, NAME);
            }
        }
    }

    @Test
    void noTokenForProgramsReadsOrErasesAPerson() {
        put(new Person("program@example.org", "Program", Role.READER, null));
        ApiTokens.Fresh fresh = ((Outcome.Done<ApiTokens.Fresh>)
                        server.bean(ApiTokens.class).make("program@example.org", "x", ApiToken.Scope.WRITE, 9))
                .value();
        String bearer = "Bearer " + fresh.secret();
        refused(call(bearer, "GET", "/api/v1/account/data", ""), 403, "session-only");
        refused(call(bearer, "DELETE", "/api/v1/account", "{\"password\":\"" + PASSWORD + "\"}"), 403, "session-only");
    }

    @Test
    void ofTwoLastAdministratorsOneStays() throws Exception {
        put(new Person("second@example.org", "Second", Role.ADMINISTRATOR, null));
        Erasure erasure = server.bean(Erasure.class);
        Erasure.Proof proof = new Erasure.Proof(PASSWORD, null, "", Client.UNKNOWN);
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<Boolean>>> tries = List.of(
                    () -> erasure.erase("second@example.org", proof),
                    () -> erasure.erase("administrator@example.org", proof));
            for (Future<Outcome<Boolean>> one : both.invokeAll(tries)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(texts("select count(*) from person where role = 'administrator'"))
                .containsExactly("1");
        put(new Person("administrator@example.org", "Administrator", Role.ADMINISTRATOR, null));
    }

    @Test
    void whoHasNoPasswordConfirmsByALinkThatIsMailed() throws SQLException {
        put(new Person("elsewhere@example.org", "Elsewhere", Role.READER, null));
        Session session = Objects.requireNonNull(server.bean(Sessions.class).open("elsewhere@example.org", PASSWORD));
        execute("update person set password_hash = null where email = 'elsewhere@example.org'");
        String bearer = "Bearer " + session.token();

        assertThat(call(bearer, "DELETE", "/api/v1/account", "{}").statusCode()).isEqualTo(202);
        String text = texts("select text from mail where recipient = 'elsewhere@example.org'")
                .getLast();
        String token = text.replaceAll("(?s).*token=(\\S+).*", "$1");
        refused(call(bearer, "DELETE", "/api/v1/account", "{\"token\":\"forged\"}"), 422, "content");
        assertThat(call(bearer, "DELETE", "/api/v1/account", "{\"token\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(texts("select email from person where email = 'elsewhere@example.org'"))
                .isEmpty();
    }

    @Test
    void aWriteThatWasUnderWayWhenItsPersonWentNamesNobody() throws SQLException {
        execute(
                "insert into audit_event (action, code) values ('organisation.changed', '" + OWN + "')",
                "gone@example.org");
        assertThat(texts("select actor from audit_event order by id desc limit 1"))
                .containsExactly("person:0");
    }

    @Test
    void anAddressThatChangesTakesItsTrailAlong() throws SQLException {
        put(new Person("before@example.org", "Before", Role.READER, null));
        propose("before@example.org");
        assertThat(where("before@example.org")).contains("proposal_event.actor", "proposal_comment.actor");
        execute(
                "update person set email = 'after@example.org' where email = 'before@example.org'",
                "before@example.org");
        assertThat(where("before@example.org")).isEmpty();
        String administrator = bearer(COORDINATOR);
        assertThat(server.get("/api/v1/trail?actor=before@example.org", "Authorization", administrator)
                        .body())
                .contains("\"items\":[]");
    }

    private static List<PersonalData> holdings() {
        return server.beans(PersonalData.class);
    }

    /// `table.column` -> its expression as text, for every column that can hold words or bytes.
    private static Map<String, String> columns() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and t.table_name <> 'flyway_schema_history'
                            and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'uuid')
                        order by 1, 2""")) {
            while (rows.next()) {
                String column = rows.getString(2);
                String text = rows.getString(3).equals("bytea") ? "encode(" + column + ", 'hex')" : column + "::text";
                columns.put(rows.getString(1) + "." + column, text);
            }
        }
        return columns;
    }

    /// The columns of the whole database in which a text stands.
    private static List<String> where(String text) throws SQLException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> column : columns().entrySet()) {
            String table = column.getKey().substring(0, column.getKey().indexOf('.'));
            String value = "lower(" + column.getValue() + ")";
            String condition = "position(lower('" + text + "') in " + value + ") > 0 or position('" + hex + "' in "
                    + value + ") > 0";
            if (!texts("select 'x' from \"" + table + "\" where " + condition + " limit 1")
                    .isEmpty()) {
                found.add(column.getKey());
            }
        }
        return found;
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(String sql) throws SQLException {
        execute(sql, "system:tests");
    }

    private static void execute(String sql, String actor) throws SQLException {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mistok.actor = '" + actor + "'");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static String bearer(String email) {
        Session session = server.bean(Sessions.class).open(email, PASSWORD);
        return "Bearer " + Objects.requireNonNull(session).token();
    }

    private static HttpResponse<String> call(String bearer, String method, String path, String body) {
        return server.send(
                method,
                path,
                body,
                "Authorization",
                bearer,
                "Content-Type",
                MediaType.APPLICATION_JSON,
                "Accept",
                MediaType.APPLICATION_JSON);
    }

    private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new ObjectMapper().readTree(response.body());
    }

    private static void refused(HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(problem);
    }
}
