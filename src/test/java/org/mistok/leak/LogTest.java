package org.mistok.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// What goes wrong is logged without what people wrote. That all other requests leave nothing in the log is a part of
/// the leak test.
class LogTest {

    @Test
    void aFaultIsLoggedWithItsPathAndWithoutWhatWasSent() {
        try (TestServer server = TestServer.start(Map.of("mistok.test.faulty", "true"));
                Log log = Log.open()) {
            HttpResponse<String> answer = server.get(
                    "/api/v1/faulty/bug",
                    "Cookie",
                    "theme=xyzcookie",
                    "User-Agent",
                    "xyzagent",
                    "Referer",
                    "http://xyz/");
            assertThat(answer.statusCode()).isEqualTo(500);
            server.send(
                    "POST",
                    "/uk/sign-in?xyzquery=1",
                    "email=xyz@example.org&password=xyzpassword",
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            server.send(
                    "POST",
                    "/api/v1/session",
                    "{\"email\":\"xyz@example.org\",\"password\":",
                    "Content-Type",
                    "application/json");

            assertThat(log.lines()).anyMatch(line -> line.contains("GET /api/v1/faulty/bug"));
            assertThat(log.lines()).noneMatch(line -> line.contains("xyz") || line.contains("@example.org"));
        }
    }

    @Test
    void errorsOfTheDatabaseDoNotRepeatValues() {
        try (TestServer server = TestServer.start()) {
            Partnership unknown = new Partnership(
                    RegisterCode.of("DE-08115045"),
                    RegisterCode.of("PL-1465011"),
                    Partnership.Type.PARTNERSHIP,
                    Partnership.Status.ACTIVE,
                    null,
                    Set.of(),
                    "xyzsource");
            Throwable failure = catchThrowable(
                    () -> server.bean(Partnerships.class).put(List.of(unknown), new Actor("xyz@example.org")));

            List<String> messages = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                    .map(Throwable::toString)
                    .toList();
            assertThat(messages).anyMatch(message -> message.contains("foreign key"));
            assertThat(messages).noneMatch(message -> message.contains("xyz") || message.contains("08115045"));
        }
    }
}
