package org.mistok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to PostgreSQL when somebody dies, with the real programs and `kill -9`.
class PostgresServerTest {
    private static final PostgresHome HOME =
            new PostgresHome(Path.of("target", "test-data", "postgres-server").toAbsolutePath());

    private PostgresServer server;

    @BeforeAll
    static void beginWithoutData() throws Exception {
        PostgresPrograms.delete(HOME.data());
    }

    @BeforeEach
    void start() throws Exception {
        server = start(Durability.DURABLE);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void keepsWhatWasSavedWhenItIsKilled() throws Exception {
        save("killed");
        kill(server.process());
        server = start(Durability.DURABLE);
        assertThat(isSaved("killed")).isTrue();
    }

    @Test
    void shutsDownTheServerThatAKilledServiceLeftBehind() throws Exception {
        save("orphaned");
        ProcessHandle orphan = server.process();
        server = start(Durability.DURABLE);
        assertThat(orphan.isAlive()).isFalse();
        assertThat(isSaved("orphaned")).isTrue();
    }

    @Test
    void startsThoughItsOldProcessIdBelongsToSomebodyElseNow() throws Exception {
        server.close();
        Files.writeString(HOME.pidFile(), ProcessHandle.current().pid() + "\n" + HOME.data() + "\n");
        server = start(Durability.DURABLE);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(show("server_version")).startsWith("18.");
    }

    @Test
    void comesBackOnTheSamePortUnderASupervisor() throws Exception {
        List<String> reasons = new CopyOnWriteArrayList<>();
        var supervisor = new PostgresSupervisor(server, reasons::add);
        ProcessHandle killed = server.process();
        kill(killed);
        awaitSuccessorOf(killed);
        assertThat(show("fsync")).isEqualTo("on");
        supervisor.close();
        assertThat(reasons).isEmpty();
    }

    @Test
    void promisesDurabilityAndListensOnLoopbackOnly() throws Exception {
        assertThat(List.of(show("fsync"), show("synchronous_commit"), show("full_page_writes")))
                .containsOnly("on");
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(Files.readAllLines(HOME.data().resolve("pg_hba.conf")))
                .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void keepsItsPasswordToItsOwner() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.superuserPassword())))
                .isEqualTo("rw-------");
    }

    @Test
    void ordersAsUkrainianReadersExpect() throws SQLException, IOException {
        assertThat(queryOne("SELECT string_agg(w, ' ' ORDER BY w COLLATE \"uk-x-icu\")"
                        + " FROM unnest(ARRAY['яма','їжак','ґанок','гора','дім','інь']) w"))
                .isEqualTo("гора ґанок дім інь їжак яма");
    }

    @Test
    void runsAsAnotherUserWhereUserNamespacesAreForbidden() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become somebody else");
        server.close();
        RunAs nobody = RunAs.otherUser("nobody");
        assumeTrue(canRead(nobody), "the checkout lies below a directory that others may not enter");
        server = PostgresServer.start(HOME, Durability.DURABLE, nobody, Progress.silent());
        assertThat(server.process().info().user()).hasValue("nobody");
        assertThat(show("fsync")).isEqualTo("on");
    }

    private static boolean canRead(RunAs user) {
        try {
            user.requireReadable(HOME.program("postgres"));
            return true;
        } catch (StartupFailure _) {
            return false;
        }
    }

    private static PostgresServer start(Durability durability) throws Exception {
        return PostgresServer.start(HOME, durability, Progress.silent());
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private void awaitSuccessorOf(ProcessHandle killed) throws InterruptedException {
        for (int i = 0; i < 600 && server.process().equals(killed); i++) {
            Thread.sleep(50);
        }
    }

    private void save(String what) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS saved (what text)");
            statement.execute("INSERT INTO saved VALUES ('" + what + "')");
        }
    }

    private boolean isSaved(String what) throws SQLException, IOException {
        return queryOne("SELECT count(*) FROM saved WHERE what = '" + what + "'")
                .equals("1");
    }

    private String show(String setting) throws SQLException, IOException {
        return queryOne("SHOW " + setting);
    }

    private String queryOne(String query) throws SQLException, IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, server.superuserPassword());
    }
}
