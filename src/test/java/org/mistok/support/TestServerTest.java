package org.mistok.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void isReadyOnAMigratedDatabase() {
        assertThat(TestServer.shared().get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsDetailsOfHealthFromStrangers() {
        assertThat(TestServer.shared().get("/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContainIgnoringCase("jdbc", "postgres", "disk");
    }

    @Test
    void givesEveryCallerADatabaseOfItsOwn() throws SQLException {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh();
                var connection = one.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE only_here (id integer)");
            assertThat(hasTable(one)).isTrue();
            assertThat(hasTable(other)).isFalse();
        }
    }

    private static boolean hasTable(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.getMetaData().getTables(null, "public", "only_here", null)) {
            return rows.next();
        }
    }
}
