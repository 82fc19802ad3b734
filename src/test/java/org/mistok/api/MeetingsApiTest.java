package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.partnership.Reminders;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// Meetings, their calendars, and what people are reminded of.
class MeetingsApiTest {
    private static final RegisterCode HROMADA = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    private static final RegisterCode OTHER = RegisterCode.of("PL-3064011");
    private static final String MEETING = """
            {"kind":"online","title":"Вода і тепло: план","starts":"2026-12-01T10:00","zone":"Europe/Kyiv",
             "minutes":90,"link":"https://meet.example.org/xyz","agenda":"1. Насоси\\n2. Візит"}""";

    private static TestServer server;
    private static Api api;
    private static String agreement;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = Api.on(server);
        server.bean(Organisations.class)
                .put(
                        List.of(HROMADA, TOWN, OTHER).stream()
                                .map(Samples::organisation)
                                .toList(),
                        Samples.TESTER);
        People people = server.bean(People.class);
        people.put(new Person("hromada@example.org", "H", Role.MEMBER, HROMADA), Api.PASSWORD);
        people.put(new Person("town@example.org", "T", Role.MEMBER, TOWN), Api.PASSWORD);
        people.put(new Person("other@example.org", "O", Role.MEMBER, OTHER), Api.PASSWORD);
        people.put(new Person("coordinator@example.org", "C", Role.COORDINATOR, null), Api.PASSWORD);
        Api.awaitIndex(server, 3);
        agreement =
                "/api/v1/partnerships/" + agree("friendship", LocalDate.now().plusDays(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long agree(String type, LocalDate review) {
        String body = "{\"type\":\"" + type + "\",\"reviewOn\":\"" + review + "\",\"trialUntil\":\""
                + LocalDate.now().plusDays(20) + "\",\"parties\":[{\"organisation\":\"" + HROMADA
                + "\"},{\"organisation\":\"" + TOWN + "\"}]}";
        HttpResponse<String> made = api.post("/api/v1/partnerships", body, bearer("hromada"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long id = Api.read(made.body()).get("id").asLong();
        api.post("/api/v1/partnerships/" + id + "/transitions", "{\"action\":\"confirm\"}", bearer("town"));
        return id;
    }

    @Test
    void aMeetingIsKnownToThePeopleOfThePartiesAndToNobodyElse() {
        JsonNode meeting = add(MEETING);
        String path = agreement + "/meetings/" + meeting.get("id").asLong();

        assertThat(meeting.get("at").asText()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(meeting.get("participants"))
                .extracting(JsonNode::asText)
                .containsExactly(HROMADA.value(), TOWN.value());
        assertThat(api.json(path, bearer("town"))).isEqualTo(meeting);
        for (String stranger : List.of("other", "coordinator")) {
            Api.problem(api.get(path, bearer(stranger)), 404, "unknown-meeting");
            Api.problem(api.get(path + ".ics", bearer(stranger)), 404, "unknown-meeting");
            assertThat(api.json(agreement + "/meetings", bearer(stranger)).get("items"))
                    .isEmpty();
            Api.problem(api.post(agreement + "/meetings", MEETING, bearer(stranger)), 403, "no-party");
        }
        Api.problem(api.get(path), 404, "unknown-meeting");
        assertThat(mails("town@example.org"))
                .anyMatch(
                        text -> text.contains("Вода і тепло: план") && text.contains("2026-12-01 10:00 (Europe/Kyiv)"));
        assertThat(api.get("/api/v1/trail?action=meeting", bearer("coordinator"))
                        .body())
                .doesNotContain("тепло");
    }

    @Test
    void aCalendarProgramReadsTheFileOfAMeetingAndSeesItsChanges() {
        JsonNode meeting = add(MEETING.replace("Вода", "Ліс"));
        String path = agreement + "/meetings/" + meeting.get("id").asLong();
        VEvent event = event(api.get(path + ".ics", bearer("town")).body());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(event.getDescription().getValue())
                .contains("https://meet.example.org/xyz")
                .contains("Насоси");

        String tag = api.get(path, bearer("town")).headers().firstValue("ETag").orElseThrow();
        String later = MEETING.replace("Вода", "Ліс").replace("10:00", "11:30");
        HttpResponse<String> changed =
                api.send("PUT", path, later, "Authorization", api.bearer("town@example.org"), "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Api.problem(
                api.send("PUT", path, later, "Authorization", api.bearer("hromada@example.org"), "If-Match", tag),
                412,
                "stale");
        assertThat(mails("hromada@example.org")).anyMatch(text -> text.contains("Meeting changed: Ліс"));

        VEvent moved = event(api.get(path + ".ics", bearer("hromada")).body());
        assertThat(moved.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(event.getSequence().getValue());

        assertThat(api.send("DELETE", path, "", bearer("town")).statusCode()).isEqualTo(200);
        VEvent off = event(api.get(path + ".ics", bearer("hromada")).body());
        assertThat(off.getStatus().isCancelled()).isTrue();
    }

    @Test
    void notesOfWhatCameOfItAreNoReasonToWriteToEverybody() {
        JsonNode meeting = add(MEETING.replace("Вода", "Музей"));
        String path = agreement + "/meetings/" + meeting.get("id").asLong();
        int before = mails("town@example.org").size();
        String tag =
                api.get(path, bearer("hromada")).headers().firstValue("ETag").orElseThrow();
        String noted = MEETING.replace("Вода", "Музей").replace("}", ",\"outcome\":\"Five pupils come in May\"}");
        HttpResponse<String> changed =
                api.send("PUT", path, noted, "Authorization", api.bearer("hromada@example.org"), "If-Match", tag);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(mails("town@example.org")).hasSize(before);
    }

    @Test
    void theCalendarOfAnOrganisationHasASecretAddressThatCanBeReplacedAndRevoked() {
        add(MEETING.replace("Вода", "Школа"));
        String own = "/api/v1/organisations/" + TOWN + "/calendar";
        Api.problem(api.send("PUT", own, "", bearer("hromada")), 403, "not-yours");
        String first = address(own);
        HttpResponse<String> file = api.get(first);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(Biweekly.parse(file.body()).first().getEvents())
                .anyMatch(event -> event.getSummary().getValue().startsWith("Школа"));

        String second = address(own);
        Api.problem(api.get(first), 404, "unknown-calendar");
        assertThat(api.get(second).statusCode()).isEqualTo(200);
        assertThat(api.json(own, bearer("town")).get("open").asBoolean()).isTrue();
        assertThat(api.send("DELETE", own, "", bearer("town")).statusCode()).isEqualTo(204);
        Api.problem(api.get(second), 404, "unknown-calendar");
    }

    @Test
    void aTimeThatTheClockSkipsIsRefusedAndSoIsWhatCannotBe() {
        JsonNode skipped = Api.problem(
                api.post(
                        agreement + "/meetings",
                        MEETING.replace("2026-12-01T10:00", "2027-03-28T03:30"),
                        bearer("town")),
                422,
                "content");
        assertThat(skipped.at("/errors/0/field").asText()).isEqualTo("starts");
        String wrong = "{\"kind\":\"visit\",\"title\":\"\",\"starts\":\"2026-12-01T10:00\",\"zone\":\"Mars/Base\","
                + "\"minutes\":1,\"participants\":[\"FR-1\"]}";
        JsonNode all = Api.problem(api.post(agreement + "/meetings", wrong, bearer("town")), 422, "content");
        assertThat(all.get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder("title", "zone", "minutes", "place", "participants[0]");
        Api.problem(api.post(agreement + "/meetings", MEETING.replace("T10:00", ""), bearer("town")), 422, "content");
    }

    @Test
    void everybodyIsRemindedOnceOfEachDayHoweverOftenOneLooks() {
        agree("contact", LocalDate.now().plusDays(12));
        server.bean(Reminders.class).send();
        List<String> first = mails("hromada@example.org");
        assertThat(first)
                .filteredOn(text -> text.contains("Time to look at your agreement"))
                .hasSize(2);
        assertThat(first).filteredOn(text -> text.contains("The trial with")).hasSize(2);

        assertThat(server.bean(Reminders.class).send()).isZero();
        assertThat(mails("hromada@example.org")).hasSameSizeAs(first);
    }

    private static JsonNode add(String body) {
        HttpResponse<String> made = api.post(agreement + "/meetings", body, bearer("hromada"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.read(made.body());
    }

    private static String address(String own) {
        HttpResponse<String> made = api.send("PUT", own, "", bearer("town"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        String address = Api.read(made.body()).get("address").asText();
        return address.substring(address.indexOf("/api/"));
    }

    private static VEvent event(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }

    private static String[] bearer(String who) {
        return new String[] {"Authorization", api.bearer(who + "@example.org")};
    }

    private static List<String> mails(String to) {
        return server.bean(Outbox.class).listTo(to).stream()
                .map(mail -> mail.subject() + "\n" + mail.text())
                .toList();
    }
}
