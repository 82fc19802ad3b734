package org.mistok.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.notice.Outbox;
import org.mistok.support.TestServer;

/// An administrator takes off a second factor that somebody has lost.
class LostFactorsTest {
    private static final String PASSWORD = "four-unlike-words-of-mine";
    private static final String PATH = "/api/v1/second-factor-removals";
    private static final String OWNER = "owner@example.org";
    private static final String ADMINISTRATOR = "administrator@example.org";

    private static TestServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        People people = server.bean(People.class);
        people.put(new Person(OWNER, "Owner", Role.READER, null), PASSWORD);
        people.put(new Person("none@example.org", "None", Role.READER, null), PASSWORD);
        people.put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null), PASSWORD);
        people.put(new Person(ADMINISTRATOR, "Administrator", Role.ADMINISTRATOR, null), PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdministratorTakesItOffAndTheOwnerIsTold() throws SQLException {
        String session = bearer(OWNER);
        turnOn();
        assertThat(server.bean(SecondFactors.class).isOn(OWNER)).isTrue();

        assertThat(post(bearer("coordinator@example.org"), OWNER, "video-call").statusCode())
                .isEqualTo(403);
        assertThat(post(session, OWNER, "video-call").statusCode()).isEqualTo(403);
        String administrator = bearer(ADMINISTRATOR);
        assertThat(post(administrator, ADMINISTRATOR, "video-call").statusCode())
                .isEqualTo(422);
        assertThat(post(administrator, "none@example.org", "video-call").body()).contains("none@example.org");
        assertThat(post(administrator, OWNER, "a-feeling").body()).contains("official-letter");
        assertThat(server.bean(SecondFactors.class).isOn(OWNER)).isTrue();

        HttpResponse<String> done = post(administrator, "OWNER@example.org", "video-call");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(server.bean(SecondFactors.class).isOn(OWNER)).isFalse();
        assertThat(server.get("/api/v1/session", "Authorization", session).statusCode())
                .isEqualTo(401);
        assertThat(server.bean(Sessions.class).open(OWNER, PASSWORD)).isNotNull();
        assertThat(server.bean(Outbox.class).listTo(OWNER).getFirst().subject())
                .isEqualTo("An administrator has taken off your second factor");
        assertThat(server.get("/api/v1/trail?action=second_factor.removed", "Authorization", administrator)
                        .body())
                .contains("\"actor\":\"" + ADMINISTRATOR, "\"person\":\"" + OWNER, "\"checked\":\"video-call\"");
    }

    private static void turnOn() throws SQLException {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mistok.actor = '" + OWNER + "'");
            statement.execute("insert into second_factor (person_id, secret, confirmed_at)"
                    + " select id, decode(repeat('00', 20), 'hex'), now() from person where email = '" + OWNER + "'");
            connection.commit();
        }
    }

    private static String bearer(String email) {
        return "Bearer "
                + Objects.requireNonNull(server.bean(Sessions.class).open(email, PASSWORD))
                        .token();
    }

    private static HttpResponse<String> post(String bearer, String email, String check) {
        String body = "{\"email\":\"" + email + "\",\"check\":\"" + check + "\"}";
        return server.send(
                "POST",
                PATH,
                body,
                "Authorization",
                bearer,
                "Content-Type",
                "application/json",
                "Accept-Language",
                "en");
    }
}
