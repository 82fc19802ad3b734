package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Samples;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// The pages of joint proposals, as browsers without JavaScript use them.
class ProposalPagesTest {
    private static final String LEAD = "DE-08436064";
    private static final String PARTNER = "UA61040030000060956";
    private static final TestServer SERVER = start();

    private final String lead = cookie("lead@example.org");
    private final String partner = cookie("partner@example.org");

    private static TestServer start() {
        TestServer server = TestServer.start();
        server.bean(Organisations.class)
                .put(
                        List.of(
                                Samples.organisation(RegisterCode.of(LEAD)),
                                Samples.organisation(RegisterCode.of(PARTNER)),
                                Samples.organisation(RegisterCode.of("LT-15"))),
                        Samples.TESTER);
        Map.of("lead", LEAD, "partner", PARTNER, "other", "LT-15")
                .forEach((name, code) -> server.bean(People.class)
                        .put(
                                new Person(name + "@example.org", "Desk " + name, Role.MEMBER, RegisterCode.of(code)),
                                TestServer.PASSWORD));
        return server;
    }

    @Test
    void theFormComesFilledInAndTheSameFormTwiceBeginsOneProposal() {
        String blank = page("/en/proposals/new?with=" + PARTNER + "&call=nakopa", lead);
        assertThat(blank)
                .contains("value=\"" + PARTNER + "\"")
                .contains("Name of " + PARTNER)
                .contains("<option value=\"nakopa\" selected>");
        Map<String, String> fields = fields();
        fields.put("id", UUID.randomUUID().toString());
        String first = sent("/en/proposals/new", fields, lead);
        assertThat(sent("/en/proposals/new", fields, lead)).isEqualTo(first);

        String shown = page(first, partner);
        assertThat(shown)
                .contains("<h1>Clean water</h1>")
                .contains("123,431.36")
                .contains("Agree to this version")
                .contains("0 of 2 parties agree");
        assertThat(page("/en/proposals", partner)).contains("Clean water").contains("Your consent is asked for");
        assertThat(page("/en/proposals?view=list&text=clean", partner)).contains(first);
        assertThat(page("/de/proposals?view=timeline", lead)).contains("30 September");
        assertThat(SERVER.get(first, "Accept", "text/html", "Cookie", cookie("other@example.org"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecondWriterGetsBothVersionsAndChooses() {
        String path = begin();
        Map<String, String> mine = fields();
        mine.put("version", "1");
        mine.put("summary", "What the lead wrote");
        Map<String, String> theirs = fields();
        theirs.put("version", "1");
        theirs.put("summary", "What the partner wrote, a long text indeed");
        sent(path + "/edit", mine, lead);

        HttpResponse<String> second = post(path + "/edit", theirs, partner);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("<p>What the lead wrote</p>")
                .contains(">What the partner wrote, a long text indeed</textarea>")
                .contains("name=\"version\" value=\"2\"");
        theirs.put("version", "2");
        sent(path + "/edit", theirs, partner);
        assertThat(page(path, lead)).contains("What the partner wrote").contains("What the lead wrote");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTyped() {
        Map<String, String> fields = fields();
        fields.put("budget.totals[0].amount", "1 000,00");
        fields.put("months", "many");
        HttpResponse<String> refused = post("/en/proposals/new", fields, lead);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"1 000,00\"")
                .contains("value=\"many\"")
                .contains("href=\"#months\"");
        fields.put("months", "18");
        HttpResponse<String> sum = post("/en/proposals/new", fields, lead);
        assertThat(sum.body()).contains("123431.36").contains("1000.00");
    }

    @Test
    void aFormOfSomebodyWhoseSessionHasEndedIsKept() {
        Map<String, String> fields = fields();
        fields.put("summary", "A long text that took somebody half an hour to write");
        HttpResponse<String> kept = post("/en/proposals/new", fields, "mistok-session=x");
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body()).contains("A long text that took somebody half an hour to write");
    }

    @Test
    void consentsAndReasonsAreAskedForInSmallForms() {
        String path = begin();
        sent(path, Map.of("action", "consent", "version", "1"), lead);
        HttpResponse<String> stale = post(path, Map.of("action", "consent", "version", "1"), partner);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("has changed since you opened this page");
        sent(path, Map.of("action", "consent", "version", "2"), partner);
        assertThat(page(path, lead)).contains("Concept agreed").contains("All parties agree");
        HttpResponse<String> early = post(path, Map.of("action", "approve", "version", "3"), lead);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("not possible from here");
        HttpResponse<String> unreasoned = post(path, Map.of("action", "park", "version", "3", "reason", ""), lead);
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("href=\"#park-reason\"");
        sent(path, Map.of("action", "park", "version", "3", "reason", "No staff until spring"), lead);
        assertThat(page(path, partner)).contains("Parked (Concept agreed)").contains("No staff until spring");
    }

    @Test
    void commentsTasksAndRisksAreWrittenOnce() {
        String path = begin();
        Map<String, String> comment =
                Map.of("form", "comment", "id", UUID.randomUUID().toString(), "text", "Shall we ask the utility?");
        sent(path, comment, partner);
        sent(path, comment, partner);
        sent(path, Map.of("form", "task", "title", "Letter of intent", "due", "2027-01-15", "party", PARTNER), lead);
        sent(path, Map.of("form", "risk", "text", "Prices rise", "likelihood", "high", "impact", "low"), lead);
        String shown = page(path, lead);
        assertThat(shown.split("Shall we ask the utility", -1)).hasSize(2);
        assertThat(shown)
                .contains("Letter of intent")
                .contains("15 January 2027")
                .contains("Prices rise");
        HttpResponse<String> noDay = post(path, Map.of("form", "task", "title", "Visit", "due", "soon"), lead);
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("value=\"Visit\"").contains("href=\"#task-due\"");
    }

    private String begin() {
        return sent("/en/proposals/new", fields(), lead);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("lead", LEAD);
        fields.put("partner", PARTNER);
        fields.put("titles.en", "Clean water");
        fields.put("titles.uk", "Чиста вода");
        fields.put("summary", "Two schools get filters.");
        fields.put("areas", "water");
        fields.put("startsOn", "2027-01-01");
        fields.put("months", "18");
        fields.put("call", "nakopa");
        line(fields, 0, "grant", "111 088,22");
        line(fields, 1, "own", "12,343.14");
        line(fields, 2, "own", "");
        fields.put("budget.totals[0].amount", "123431.36");
        fields.put("budget.totals[0].currency", "eur");
        fields.put("budget.rates[0].from", "UAH");
        fields.put("budget.rates[0].to", "EUR");
        fields.put("budget.rates[0].rate", "");
        return fields;
    }

    private static void line(Map<String, String> fields, int number, String source, String amount) {
        String path = "budget.lines[" + number + "].";
        fields.put(path + "party", LEAD);
        fields.put(path + "source", source);
        fields.put(path + "purpose", "");
        fields.put(path + "amount", amount);
        fields.put(path + "currency", "EUR");
    }

    private static String page(String path, String cookie) {
        HttpResponse<String> page = SERVER.get(path, "Accept", "text/html", "Cookie", cookie);
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        return page.body();
    }

    /// The address that a form leads to, without the place on the page.
    private static String sent(String path, Map<String, String> fields, String cookie) {
        HttpResponse<String> sent = post(path, fields, cookie);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replaceAll("#.*", "");
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields, String cookie) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return SERVER.send(
                "POST",
                path,
                form,
                "Accept",
                "text/html",
                "Cookie",
                cookie,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(String email) {
        HttpResponse<String> signedIn = SERVER.send(
                "POST",
                "/en/sign-in",
                "email=" + email + "&password=" + TestServer.PASSWORD,
                "Content-Type",
                "application/x-www-form-urlencoded");
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }
}
