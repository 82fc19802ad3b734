package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mistok.notice.Mail;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Withdrawals;
import org.mistok.place.RegisterCode;

/// Joint proposals as programs work on them.
class ProposalsTest {
    private static final String PATH = "/api/v1/proposals";
    private static final String LEAD = "DE-08436064";
    private static final String PARTNER = "UA61040030000060956";

    private static final Api API = ProposalServer.start();

    private final Api api = API;
    private final String lead = api.bearer("ravensburg@example.org");
    private final String partner = api.bearer("berezhany@example.org");
    private final String stranger = api.bearer("druskininkai@example.org");
    private final String coordinator = api.bearer("coordinator@example.org");

    static final String CONTENT = """
            {"titles": {"en": "Clean water", "uk": "Чиста вода"}, "acronym": "WATER",
             "summary": "Two schools get filters.", "areas": ["water"], "startsOn": "2027-01-01", "months": 18,
             "expectedResults": "900 pupils drink clean water.", "call": "nakopa",
             "budget": {"lines": [
                {"party": "DE-08436064", "purpose": "Filters", "source": "grant", "amount": "111088.22", "currency": "EUR"},
                {"party": "DE-08436064", "purpose": "Staff", "source": "own", "amount": 8343.14, "currency": "EUR"},
                {"party": "UA61040030000060956", "purpose": "Fitting", "source": "own", "amount": 4000, "currency": "EUR"}],
              "totals": {"EUR": 123431.36}, "rates": []},
             "parties": [{"organisation": "UA61040030000060956", "part": "partner"}]}""";

    @Test
    void twoPartiesGoFromTheIdeaToWhatCameOfIt() {
        String id = create();
        JsonNode idea = get(id, partner);
        assertThat(idea.get("state").asText()).isEqualTo("idea");
        assertThat(idea.get("parties").findValuesAsText("organisation")).containsExactly(LEAD, PARTNER);
        assertThat(texts(idea.get("allowed"))).containsExactly("consent", "park");
        assertThat(texts(get(id, lead).get("allowed"))).containsExactly("consent", "park", "withdraw");

        assertThat(move(id, "consent", lead).get("state").asText()).isEqualTo("idea");
        assertThat(move(id, "consent", partner).get("state").asText()).isEqualTo("concept");
        move(id, "draft", partner);
        JsonNode drafting = get(id, lead);
        assertThat(drafting.get("checks").findValuesAsText("outcome")).doesNotContain("red");
        assertThat(move(id, "ready", lead).get("state").asText()).isEqualTo("ready");
        assertThat(move(id, "submit", lead).get("state").asText()).isEqualTo("submitted");
        move(id, "reserve", lead);
        move(id, "approve", lead);
        move(id, "implement", partner);
        Api.problem(step(id, "complete", "", lead), 409, "proposal-transition");
        ObjectNode done = (ObjectNode) get(id, partner);
        done.put("outcome", "Filters run in two schools.");
        assertThat(put(id, done, partner).statusCode()).isEqualTo(200);
        move(id, "complete", lead);
        assertThat(move(id, "follow-up", partner).get("state").asText()).isEqualTo("follow-up");

        JsonNode history =
                api.json(PATH + "/" + id + "/history", "Authorization", partner).get("items");
        assertThat(history.findValuesAsText("action"))
                .containsExactly(
                        "follow-up",
                        "complete",
                        "edit",
                        "implement",
                        "approve",
                        "reserve",
                        "submit",
                        "ready",
                        "draft",
                        "consent",
                        "consent",
                        "create");
        assertThat(history.get(0).get("by").asText()).isEqualTo("Desk of UA61040030000060956");
        assertThat(history.get(0).get("party").asText()).isEqualTo(PARTNER);
        assertThat(history.toString()).doesNotContain("@example.org");
    }

    @Test
    void whatIsNotAllowedIsAnsweredWithWhatIs() {
        String id = create();
        JsonNode problem = Api.problem(step(id, "approve", "", partner), 409, "proposal-transition");
        assertThat(problem.get("detail").asText()).contains("idea", "consent, park");
        assertThat(texts(problem.get("known"))).containsExactly("consent", "park");
        Api.problem(step(id, "park", "", partner), 422, "content");
        Api.problem(step(id, "fly", "", partner), 422, "content");
        Api.problem(step(id, "revise", "", partner), 422, "content");
        Api.problem(step(id, "withdraw", "We stop", partner), 409, "proposal-transition");
        move(id, "park", "No staff until spring", partner);
        assertThat(get(id, lead).get("parkedFrom").asText()).isEqualTo("idea");
        assertThat(move(id, "resume", lead).get("state").asText()).isEqualTo("idea");
    }

    @Test
    void aChangeOfWhatWasAgreedTakesConsentsBackAndSaysSo() {
        String id = create();
        move(id, "consent", lead);
        move(id, "consent", partner);
        ObjectNode harmless = (ObjectNode) get(id, lead);
        harmless.put("inclusion", "Girls and boys alike");
        put(id, harmless, lead);
        assertThat(get(id, lead).get("state").asText()).isEqualTo("concept");

        ObjectNode changed = (ObjectNode) get(id, partner);
        changed.put("months", 24);
        JsonNode saved = Api.read(put(id, changed, partner).body());
        assertThat(saved.get("state").asText()).isEqualTo("idea");
        assertThat(saved.get("agreed").asBoolean()).isFalse();
        JsonNode history =
                api.json(PATH + "/" + id + "/history", "Authorization", lead).get("items");
        assertThat(history.get(0).get("action").asText()).isEqualTo("revise");
        JsonNode revisions = api.json(PATH + "/" + id + "/revisions", "Authorization", lead, "Accept-Language", "de")
                .get("items");
        assertThat(revisions).hasSize(3);
        assertThat(revisions.get(0).get("changes").toString())
                .isEqualTo("[{\"field\":\"months\",\"name\":\"Dauer in Monaten\",\"before\":\"18\",\"after\":\"24\"}]");
    }

    @Test
    void theSecondWriterIsToldAndNothingIsLost() {
        String id = create();
        ObjectNode mine = (ObjectNode) get(id, lead);
        ObjectNode theirs = mine.deepCopy();
        mine.put("summary", "Mine");
        theirs.put("summary", "Theirs");
        assertThat(put(id, mine, lead).statusCode()).isEqualTo(200);
        JsonNode problem = Api.problem(put(id, theirs, partner), 412, "stale");
        assertThat(problem.get("detail").asText()).contains("\"2.owner\"");
        assertThat(get(id, partner).get("summary").asText()).isEqualTo("Mine");
        Api.problem(
                api.send("PUT", PATH + "/" + id, theirs.toString(), "Authorization", partner),
                428,
                "precondition-required");
    }

    @Test
    void ofTwoWritersAtOnceOneWins() throws Exception {
        String id = create();
        ObjectNode content = (ObjectNode) get(id, lead);
        List<Integer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ObjectNode own = content.deepCopy().put("summary", "Writer " + i);
            String bearer = i % 2 == 0 ? lead : partner;
            writers.add(Thread.ofVirtual()
                    .start(() -> answers.add(put(id, own, bearer).statusCode())));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(answers).containsOnly(200, 412).contains(200);
        assertThat(answers.stream().filter(status -> status == 200).count()).isEqualTo(1);
        assertThat(get(id, lead).get("version").asLong()).isEqualTo(2);
    }

    @Test
    void theSameRequestTwiceBeginsOneProposal() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = api.post(PATH, CONTENT, "Authorization", lead, "Idempotency-Key", key);
        HttpResponse<String> second = api.post(PATH, CONTENT, "Authorization", lead, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Api.read(second.body()).get("id"))
                .isEqualTo(Api.read(first.body()).get("id"));
        Api.problem(api.post(PATH, foreign(), "Authorization", stranger, "Idempotency-Key", key), 422, "content");
        Api.problem(api.post(PATH, CONTENT, "Authorization", lead, "Idempotency-Key", "x"), 400, "parameters");
    }

    private static String foreign() {
        return "{\"titles\":{\"en\":\"X\"},\"parties\":[]}";
    }

    @Test
    void aDraftIsAsIfItDidNotExistToOthers() {
        String id = create();
        for (String other : List.of(stranger, coordinator)) {
            Api.problem(api.get(PATH + "/" + id, "Authorization", other), 404, "unknown-proposal");
            for (String part : List.of("comments", "tasks", "risks", "history", "revisions")) {
                Api.problem(api.get(PATH + "/" + id + "/" + part, "Authorization", other), 404, "unknown-proposal");
            }
            Api.problem(step(id, "consent", "", other), 404, "unknown-proposal");
            assertThat(api.json(PATH, "Authorization", other).toString()).doesNotContain(id);
        }
        Api.problem(api.get(PATH + "/" + id), 404, "unknown-proposal");
        Api.problem(api.get(PATH + "/" + UUID.randomUUID(), "Authorization", lead), 404, "unknown-proposal");
        Api.problem(api.get(PATH + "/1%00", "Authorization", lead), 404, "unknown-proposal");
    }

    @Test
    void whatAllPartiesPublishEverybodyReadsButOnlyThePublicPart() {
        String id = create();
        approve(id);
        say(id, "A secret comment", lead);
        assertThat(move(id, "publish", lead).get("published").asBoolean()).isFalse();
        Api.problem(api.get(PATH + "/" + id), 404, "unknown-proposal");
        assertThat(move(id, "publish", partner).get("published").asBoolean()).isTrue();

        HttpResponse<String> open = api.get(PATH + "/" + id);
        assertThat(open.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).endsWith(".public\""));
        JsonNode seen = Api.read(open.body());
        assertThat(seen.get("titles").get("en").asText()).isEqualTo("Clean water");
        assertThat(seen.at("/budget/totals/EUR").decimalValue()).isEqualTo("123431.36");
        assertThat(seen.at("/budget/lines")).isEmpty();
        assertThat(seen.get("checks")).isEmpty();
        assertThat(seen.get("allowed")).isEmpty();
        assertThat(open.body()).doesNotContain("Fitting").doesNotContain("secret");
        Api.problem(api.get(PATH + "/" + id + "/comments"), 401, "sign-in-needed");
        Api.problem(api.get(PATH + "/" + id + "/comments", "Authorization", stranger), 403, "proposal-of-others");
        Withdrawals withdrawals = api.server().bean(Withdrawals.class);
        withdrawals.withdraw(RegisterCode.of(PARTNER), "A test", Samples.TESTER);
        Api.problem(api.get(PATH + "/" + id, "Authorization", stranger), 404, "unknown-proposal");
        assertThat(api.json(PATH).toString()).doesNotContain(id);
        assertThat(get(id, lead).get("published").asBoolean()).isTrue();
        withdrawals.bringBack(RegisterCode.of(PARTNER), Samples.TESTER);
        move(id, "unpublish", "A mistake", partner);
        Api.problem(api.get(PATH + "/" + id), 404, "unknown-proposal");
    }

    @Test
    void aRejectedOneIsRedraftedForAnotherCall() {
        String id = create();
        submit(id);
        Api.problem(step(id, "reject", "", lead), 422, "content");
        move(id, "reject", "Too many applicants", lead);
        ObjectNode frozen = (ObjectNode) get(id, lead);
        frozen.put("months", 6);
        Api.problem(put(id, frozen, lead), 409, "proposal-frozen");
        JsonNode redraft = move(id, "redraft", "We try another one", partner);
        assertThat(redraft.get("state").asText()).isEqualTo("drafting");
        assertThat(redraft.get("call").isNull()).isTrue();
        assertThat(redraft.get("agreed").asBoolean()).isFalse();
    }

    @Test
    void aBudgetThatDoesNotAddUpIsRefusedWithBothNumbers() {
        String id = create();
        ObjectNode content = (ObjectNode) get(id, lead);
        ((ObjectNode) content.at("/budget/totals")).put("EUR", 123431.37);
        JsonNode problem = Api.problem(put(id, content, lead), 422, "content");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("budget.totals.EUR");
        assertThat(problem.at("/errors/0/message").asText()).contains("123431.36", "123431.37");
        ((ObjectNode) content.at("/budget")).putObject("totals");
        JsonNode saved = Api.read(put(id, content, lead).body());
        assertThat(saved.get("checks").toString()).contains("\"why\":\"no-total\"");
    }

    @Test
    void whatMakesNoSenseIsNamedFieldByField() {
        String nonsense = """
                {"titles": {"xx": "Y"}, "areas": ["nonsense"], "startsOn": "soon", "call": "UPPER",
                 "budget": {"lines": [{"party": "nobody", "source": "thin air", "amount": "ten", "currency": "EUR"}]}}""";
        JsonNode problem = Api.problem(api.post(PATH, nonsense, "Authorization", lead), 422, "content");
        assertThat(problem.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "titles.xx",
                        "areas[0]",
                        "startsOn",
                        "call",
                        "budget.lines[0].party",
                        "budget.lines[0].source",
                        "budget.lines[0].amount");
        Api.problem(api.post(PATH, "{}", "Authorization", lead), 422, "content");
        Api.problem(api.post(PATH, "{\"title\":1}", "Authorization", lead), 400, "body");
        Api.problem(api.post(PATH, CONTENT), 401, "sign-in-needed");
        Api.problem(api.post(PATH, CONTENT, "Authorization", coordinator), 403, "proposal-for-members");
        String others = "{\"titles\":{\"en\":\"X\"},\"parties\":[{\"organisation\":\"LT-15\",\"part\":\"lead\"}]}";
        Api.problem(api.post(PATH, others, "Authorization", lead), 403, "not-yours");
        String unknown = "{\"titles\":{\"en\":\"X\"},\"parties\":[{\"organisation\":\"DE-99999999\"}]}";
        Api.problem(api.post(PATH, unknown, "Authorization", lead), 422, "content");
        String place = "{\"titles\":{\"en\":\"X\"},\"summary\":\"49.2328, 28.4816\"}";
        Api.problem(api.post(PATH, place, "Authorization", lead), 422, "content");
        String infinite = CONTENT.replace("123431.36", "1e400");
        Api.problem(api.post(PATH, infinite, "Authorization", lead), 422, "content");
        String tab = "{\"titles\":{\"en\":\"A\\tB\"}}";
        Api.problem(api.post(PATH, tab, "Authorization", lead), 422, "content");
        Api.problem(api.get(PATH + "?state=flying"), 400, "parameters");
        Api.problem(api.get(PATH + "?colour=red"), 400, "unknown-parameter");
    }

    @Test
    void partiesComeAndGoAndEverybodyAgreesAnew() {
        String id = create();
        move(id, "consent", lead);
        String invitation = "{\"organisation\":\"LT-15\",\"part\":\"associate\"}";
        Api.problem(
                api.post(PATH + "/" + id + "/parties", invitation, "Authorization", partner), 409, "proposal-frozen");
        JsonNode three = Api.read(api.post(PATH + "/" + id + "/parties", invitation, "Authorization", lead)
                .body());
        assertThat(three.get("parties")).hasSize(3);
        assertThat(three.at("/parties/0/consents").asBoolean()).isFalse();
        Api.problem(api.post(PATH + "/" + id + "/parties", invitation, "Authorization", lead), 422, "content");
        assertThat(get(id, stranger).get("state").asText()).isEqualTo("idea");

        HttpResponse<String> gone = api.send(
                "DELETE", PATH + "/" + id + "/parties/LT-15", "{\"reason\":\"No time\"}", "Authorization", stranger);
        assertThat(gone.statusCode()).isEqualTo(204);
        Api.problem(api.get(PATH + "/" + id, "Authorization", stranger), 404, "unknown-proposal");
        Api.problem(
                api.send(
                        "DELETE",
                        PATH + "/" + id + "/parties/" + LEAD,
                        "{\"reason\":\"No time\"}",
                        "Authorization",
                        lead),
                422,
                "content");
    }

    @Test
    void commentsTasksAndRisksBelongToTheParties() {
        String id = create();
        say(id, "Shall we ask the utility?", partner);
        JsonNode comments =
                api.json(PATH + "/" + id + "/comments", "Authorization", lead).get("items");
        assertThat(comments).hasSize(1);
        assertThat(comments.get(0).get("by").asText()).isEqualTo("Desk of UA61040030000060956");

        String task = "{\"title\":\"Letter of intent\",\"due\":\"2027-01-15\",\"party\":\"" + PARTNER + "\"}";
        HttpResponse<String> added = api.post(PATH + "/" + id + "/tasks", task, "Authorization", lead);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String taskId = Api.read(added.body()).at("/items/0/id").asText();
        String done = "{\"title\":\"Letter of intent\",\"due\":\"2027-01-15\",\"done\":true}";
        HttpResponse<String> changed =
                api.send("PUT", PATH + "/" + id + "/tasks/" + taskId, done, "Authorization", partner);
        assertThat(Api.read(changed.body()).at("/items/0/done").asBoolean())
                .as(changed.body())
                .isTrue();
        Api.problem(
                api.post(PATH + "/" + id + "/tasks", "{\"title\":\"X\",\"due\":\"soon\"}", "Authorization", lead),
                422,
                "content");
        Api.problem(
                api.post(
                        PATH + "/" + id + "/tasks",
                        "{\"title\":\"X\",\"due\":\"2027-01-15\",\"party\":\"LT-15\"}",
                        "Authorization",
                        lead),
                422,
                "content");

        String risk = "{\"text\":\"Prices rise\",\"likelihood\":\"high\",\"impact\":\"low\"}";
        HttpResponse<String> watched = api.post(PATH + "/" + id + "/risks", risk, "Authorization", lead);
        assertThat(watched.statusCode()).as(watched.body()).isEqualTo(201);
        String riskId = Api.read(watched.body()).at("/items/0/id").asText();
        assertThat(api.send("DELETE", PATH + "/" + id + "/risks/" + riskId, "", "Authorization", partner)
                        .statusCode())
                .isEqualTo(204);
        Api.problem(
                api.send("DELETE", PATH + "/" + id + "/risks/" + riskId, "", "Authorization", partner),
                404,
                "unknown-proposal-part");
    }

    @Test
    void theListIsFilteredAndPaged() {
        String id = create();
        move(id, "park", "Later", lead);
        String query = "?state=parked&organisation=" + PARTNER + "&call=nakopa&area=water&text=CLEAN&size=1";
        HttpResponse<String> page = api.get(PATH + query, "Authorization", partner);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(Api.read(page.body()).at("/items/0/id").asText()).isEqualTo(id);
        assertThat(page.headers().firstValue("Link")).isPresent();
        assertThat(api.json(PATH + "?text=nothing-like-it", "Authorization", partner)
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theOtherPartyIsToldByMailAndNobodyOfTheOwn() {
        Outbox outbox = api.server().bean(Outbox.class);
        int before = outbox.listTo("berezhany@example.org").size();
        int own = outbox.listTo("ravensburg@example.org").size();
        String id = create();
        move(id, "consent", lead);
        say(id, "Please have a look", lead);
        List<Mail> told = outbox.listTo("berezhany@example.org");
        assertThat(told.subList(0, told.size() - before))
                .extracting(Mail::subject)
                .containsExactly(
                        "Name of DE-08436064 has written about Clean water",
                        "Your consent is asked for: Clean water",
                        "Name of DE-08436064 invites you to a joint proposal");
        assertThat(told.getFirst().text()).contains("/en/proposals/" + id).doesNotContain("Please have a look");
        assertThat(outbox.listTo("ravensburg@example.org")).hasSize(own);

        move(id, "consent", partner);
        ObjectNode changed = (ObjectNode) get(id, partner);
        changed.put("months", 12);
        put(id, changed, partner);
        assertThat(outbox.listTo("ravensburg@example.org").stream().limit(2))
                .extracting(Mail::subject)
                .containsExactly("Changed, please agree anew: Clean water", "Concept agreed: Clean water");
    }

    private void approve(String id) {
        submit(id);
        move(id, "approve", lead);
    }

    private void submit(String id) {
        move(id, "consent", lead);
        move(id, "consent", partner);
        move(id, "draft", lead);
        move(id, "ready", lead);
        move(id, "submit", lead);
    }

    private void say(String id, String text, String bearer) {
        HttpResponse<String> said =
                api.post(PATH + "/" + id + "/comments", "{\"text\":\"" + text + "\"}", "Authorization", bearer);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
    }

    private String create() {
        HttpResponse<String> created = api.post(PATH, CONTENT, "Authorization", lead, "Accept-Language", "en");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.read(created.body()).get("id").asText();
    }

    private JsonNode get(String id, String bearer) {
        return api.json(PATH + "/" + id, "Authorization", bearer, "Accept-Language", "en");
    }

    private HttpResponse<String> put(String id, JsonNode content, String bearer) {
        String tag = "\"" + content.get("version").asLong() + ".owner\"";
        return api.send("PUT", PATH + "/" + id, content.toString(), "Authorization", bearer, "If-Match", tag);
    }

    private HttpResponse<String> step(String id, String action, String reason, String bearer) {
        String body = "{\"action\":\"" + action + "\",\"reason\":\"" + reason + "\"}";
        return api.post(PATH + "/" + id + "/transitions", body, "Authorization", bearer, "Accept-Language", "en");
    }

    private JsonNode move(String id, String action, String bearer) {
        return move(id, action, "", bearer);
    }

    private JsonNode move(String id, String action, String reason, String bearer) {
        HttpResponse<String> moved = step(id, action, reason, bearer);
        assertThat(moved.statusCode()).as(action + " " + moved.body()).isEqualTo(200);
        return Api.read(moved.body());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
