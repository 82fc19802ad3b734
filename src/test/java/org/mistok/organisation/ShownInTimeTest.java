package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.support.TestServer;

/// What is shown from a day on appears by itself, everywhere; what is withdrawn is gone within a second, everywhere.
class ShownInTimeTest {
    private static final RegisterCode HROMADA = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    private static final RegisterCode OTHER = RegisterCode.of("PL-1465011");
    private static final String PASSWORD = "only-for-this-test";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static TestServer server;
    private static String owner;
    private static String stranger;

    @BeforeAll
    static void open() {
        server = TestServer.start();
        server.bean(Organisations.class)
                .put(
                        List.of(
                                organisation(HROMADA, "Квітнева"),
                                organisation(TOWN, "Musterstadt"),
                                organisation(OTHER, "Inne")),
                        Samples.TESTER);
        server.bean(Partnerships.class)
                .put(
                        List.of(new Partnership(
                                TOWN,
                                HROMADA,
                                Partnership.Type.PARTNERSHIP,
                                Partnership.Status.ACTIVE,
                                null,
                                Set.of(),
                                "test")),
                        Samples.TESTER);
        People people = server.bean(People.class);
        people.put(new Person("owner@example.org", "Owner", Role.MEMBER, HROMADA), PASSWORD);
        people.put(new Person("stranger@example.org", "Stranger", Role.MEMBER, OTHER), PASSWORD);
        within(
                Duration.ofSeconds(60),
                () -> server.bean(Index.class).current().organisations().size() == 3);
        owner = signIn("owner@example.org");
        stranger = signIn("stranger@example.org");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aStatementUnderEmbargoIsTheOwnersAloneAndAppearsOnItsDay() {
        LocalDate day = LocalDate.now(Embargoes.ZONE).plusDays(3);
        save("{\"needs\":[{\"area\":\"sport\",\"language\":\"en\",\"text\":\"Delegation zzembargo\",\"shownFrom\":\""
                + day + "\"}]}");
        assertThat(get("/api/v1/organisations/" + HROMADA, owner))
                .contains("zzembargo", "\"shownFrom\":\"" + day + "\"", "\"audience\":\"public\"");
        within(AT_ONCE, () -> get("/uk/organisations/" + HROMADA, owner).contains("zzembargo"));
        assertThat(get("/uk/organisations/" + HROMADA, owner)).contains("інші побачать з");
        assertThat(everywhere("zzembargo")).allMatch(answer -> !answer.contains("zzembargo"));
        String before = version();

        new Embargoes(transactions(), server.bean(EmbargoRows.class), at(day.minusDays(1))).end();
        assertThat(get("/api/v1/organisations/" + HROMADA, stranger)).doesNotContain("zzembargo");
        assertThat(version()).isEqualTo(before);

        new Embargoes(transactions(), server.bean(EmbargoRows.class), at(day)).end();
        within(AT_ONCE, () -> get("/api/v1/organisations?q=zzembargo", "").contains(HROMADA.value()));
        assertThat(get("/api/v1/organisations/" + HROMADA, "")).contains("zzembargo", "\"shownFrom\":null");
        assertThat(get("/uk/organisations/" + HROMADA, "")).contains("zzembargo");
        assertThat(get("/api/v1/organisations/" + OTHER + "/matches?q=zzembargo", ""))
                .contains(HROMADA.value());
        assertThat(version()).as("so that nobody keeps the old answer").isNotEqualTo(before);
    }

    @Test
    void anEmbargoGoesOnWhenAFormDoesNotKnowOfIt() {
        LocalDate day = LocalDate.now(Embargoes.ZONE).plusDays(30);
        save("{\"offers\":[{\"area\":\"sport\",\"language\":\"en\",\"text\":\"zzforms\",\"shownFrom\":\"" + day
                + "\"}]}");
        save("{\"offers\":[{\"key\":\"o1\",\"area\":\"sport\",\"language\":\"en\",\"text\":\"zzforms anew\"}]}");
        assertThat(get("/api/v1/organisations/" + HROMADA, stranger)).doesNotContain("zzforms");

        save(
                "{\"offers\":[{\"key\":\"o1\",\"area\":\"sport\",\"language\":\"en\",\"text\":\"zzforms anew\",\"shownFrom\":\""
                        + LocalDate.now(Embargoes.ZONE).minusDays(1) + "\"}]}");
        assertThat(get("/api/v1/organisations/" + HROMADA, stranger)).contains("zzforms anew");
    }

    @Test
    void anEmbargoLastsTwoYearsAtMost() {
        HttpResponse<String> answer =
                put("{\"needs\":[{\"area\":\"sport\",\"language\":\"en\",\"text\":\"x\",\"shownFrom\":\""
                        + LocalDate.now(Embargoes.ZONE).plusYears(3) + "\"}]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("needs[0].shownFrom");
    }

    @Test
    void aWithdrawnNeedIsGoneAtOnce() {
        save("{\"needs\":[{\"area\":\"sport\",\"language\":\"en\",\"text\":\"zzgone\"}]}");
        within(AT_ONCE, () -> get("/api/v1/organisations?q=zzgone", "").contains(HROMADA.value()));

        save("{\"needs\":[]}");
        within(AT_ONCE, () -> !get("/api/v1/organisations?q=zzgone", "").contains(HROMADA.value()));
        assertThat(everywhere("zzgone")).noneMatch(answer -> answer.contains("zzgone"));
    }

    @Test
    void aWithdrawnOrganisationIsGoneAtOnceAndComesBack() {
        String path = "/api/v1/organisations/" + HROMADA + "/withdrawal";
        assertThat(send("PUT", path, "{\"reason\":\"x\"}", stranger).statusCode())
                .isEqualTo(403);
        assertThat(send("PUT", path, "{\"reason\":\" \"}", owner).statusCode()).isEqualTo(422);
        assertThat(send("PUT", path, "{\"reason\":\"A threat\"}", owner).statusCode())
                .isEqualTo(204);

        within(AT_ONCE, () -> !get("/api/v1/suggest?q=Kvitneva", "").contains(HROMADA.value()));
        assertThat(everywhere("Квітнева")).noneMatch(answer -> answer.contains(HROMADA.value()));
        assertThat(send("GET", "/api/v1/organisations/" + HROMADA, "", owner).statusCode())
                .isEqualTo(404);
        assertThat(put("{}").statusCode()).isEqualTo(404);

        assertThat(send("DELETE", path, "", owner).statusCode()).isEqualTo(204);
        within(AT_ONCE, () -> get("/api/v1/suggest?q=Kvitneva", "").contains(HROMADA.value()));
        assertThat(get("/uk/organisations/" + TOWN, "")).contains(HROMADA.value());
        assertThat(send("DELETE", path, "", owner).statusCode()).isEqualTo(404);
    }

    /// What strangers, with an account and without, are answered wherever it could stand.
    private static List<String> everywhere(String word) {
        String q = URLEncoder.encode(word, StandardCharsets.UTF_8);
        return List.of("", stranger).stream()
                .flatMap(token -> List.of(
                                "/api/v1/organisations?area=sport",
                                "/api/v1/organisations?sort=name",
                                "/api/v1/suggest?q=" + q.substring(0, Math.min(q.length(), 12)),
                                "/api/v1/organisations/" + TOWN,
                                "/api/v1/organisations/" + OTHER + "/matches?flagged=false",
                                "/api/v1/organisations/" + TOWN + "/matches?flagged=true",
                                "/uk/search",
                                "/uk/organisations/" + TOWN,
                                "/uk/organisations/" + OTHER + "/partners")
                        .stream()
                        .map(path -> get(path, token)))
                .toList();
    }

    private static NewOrganisation organisation(RegisterCode code, String name) {
        return new NewOrganisation(code, Samples.identity(code, name), Samples.emptyProfile());
    }

    private static void save(String profile) {
        HttpResponse<String> answer = put(profile);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> put(String profile) {
        return server.send(
                "PUT",
                "/api/v1/organisations/" + HROMADA,
                profile,
                "Authorization",
                "Bearer " + owner,
                "If-Match",
                "*",
                "Content-Type",
                "application/json");
    }

    private static String version() {
        return server.get("/api/v1/organisations/" + HROMADA)
                .headers()
                .firstValue("ETag")
                .orElse("");
    }

    private static String get(String path, String token) {
        return send("GET", path, "", token).body();
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) {
        String[] headers = token.isEmpty()
                ? new String[] {"Accept", "*/*"}
                : new String[] {"Content-Type", "application/json", "Authorization", "Bearer " + token};
        return method.equals("GET") ? server.get(path, headers) : server.send(method, path, body, headers);
    }

    private static String signIn(String email) {
        String body = "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}";
        String answer = server.send("POST", "/api/v1/session", body, "Content-Type", "application/json")
                .body();
        return answer.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return server.bean(TransactionOperations.class);
    }

    /// One minute after the beginning of a day.
    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(Embargoes.ZONE).plusMinutes(1).toInstant(), Embargoes.ZONE);
    }

    private static void within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            Thread.onSpinWait();
            met = condition.getAsBoolean();
        }
        assertThat(met).as("within " + time).isTrue();
    }
}
