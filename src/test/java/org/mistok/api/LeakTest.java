package org.mistok.api;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mistok.leak.Secrets.GROUP;
import static org.mistok.leak.Secrets.MARK;
import static org.mistok.leak.Secrets.OTHER;
import static org.mistok.leak.Secrets.OWNER;
import static org.mistok.leak.Secrets.PARTNER;
import static org.mistok.leak.Secrets.PROPOSAL;
import static org.mistok.leak.Secrets.area;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.disclosure.Audience;
import org.mistok.leak.Answers;
import org.mistok.leak.PageQuestions;

/// Nothing restricted leaks by a side door. The same questions are put to a register with restricted facts and to
/// registers from which those facts have been taken out: whoever may not know a fact gets, letter by letter, the same
/// answers from both. That covers texts, areas, totals, facets, suggestions, highlights, scores, ranks, explanations,
/// error messages and headers at once, in the API and on the pages. Every route must have its questions: those of the
/// API here, all others in [PageQuestions].
class LeakTest {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "geojson", "atom");

    private static final Map<String, List<String>> QUESTIONS = all();

    private static Map<Set<Audience>, Answers> answers;

    @BeforeAll
    static void ask() {
        answers = new LinkedHashMap<>();
        for (Audience widest : Audience.values()) {
            Set<Audience> held = EnumSet.range(Audience.PUBLIC, widest);
            answers.put(held, Answers.of(held, QUESTIONS));
        }
    }

    @Test
    void everyRouteHasItsQuestions() {
        List<String> unasked = full().routes().stream()
                .filter(not(QUESTIONS::containsKey))
                .map(route -> "questions.put(\"%s\", List.of(\"%s\"));".formatted(route, route))
                .toList();
        assertThat(unasked)
                .as(
                        "Routes that the leak test does not ask. Add a line for each, with real values in place of {...} and"
                                + " a body after the path where one is needed, to LeakTest.questions() for the API and to"
                                + " PageQuestions.all() for everything else")
                .isEmpty();
        assertThat(QUESTIONS.keySet()).as("questions to routes that are gone").allMatch(LeakTest::isAsked);
    }

    @Test
    void anonymousReadersLearnOnlyWhatIsPublic() {
        assertSameAnswers("anonymous", Audience.PUBLIC);
    }

    @Test
    void membersOfOthersLearnNothingMeantForPartnersOrOwners() {
        assertSameAnswers("other", Audience.REGISTERED);
    }

    @Test
    void coordinatorsLearnNothingMeantForPartnersOrOwners() {
        assertSameAnswers("coordinator", Audience.REGISTERED);
    }

    @Test
    void administratorsLearnNothingMeantForPartnersOrOwners() {
        assertSameAnswers("administrator", Audience.REGISTERED);
    }

    @Test
    void partnersLearnNothingMeantForOwners() {
        assertSameAnswers("partner", Audience.PARTNER);
    }

    @Test
    void whatPartnersMayReadStillEntersNoRanking() {
        Map<String, String> known = full().byViewerAndQuestion();
        Map<String, String> unknown =
                answers.get(EnumSet.range(Audience.PUBLIC, Audience.REGISTERED)).byViewerAndQuestion();
        known.forEach((question, answer) -> {
            if (question.startsWith("partner ") && question.contains("/matches")) {
                assertThat(scores(answer)).as(question).isEqualTo(scores(unknown.get(question)));
            }
        });
    }

    @Test
    void ownersSeeEverythingOfTheirs() {
        String own = full().byViewerAndQuestion().get("owner GET /api/v1/organisations/" + OWNER);
        for (Audience audience : Audience.values()) {
            assertThat(own).contains("xyz" + audience.code());
        }
    }

    @Test
    void nothingThatWasAskedOrAnsweredStandsInTheLog() {
        assertThat(full().logged())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(MARK)
                        .doesNotContain("@example.org")
                        .doesNotContain("?q=")
                        .doesNotContain(Api.PASSWORD)
                        .doesNotContain(full().tokens()));
    }

    @Test
    void theQuestionsWouldFindALeak() {
        Map<String, String> publicOnly =
                answers.get(EnumSet.of(Audience.PUBLIC)).byViewerAndQuestion();
        long changed = full().byViewerAndQuestion().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("other "))
                .filter(entry -> !entry.getValue().equals(publicOnly.get(entry.getKey())))
                .count();
        assertThat(changed)
                .as("answers in which a member sees registered facts")
                .isGreaterThan(5);
    }

    private static boolean isAsked(String route) {
        return route.equals("everything") || full().routes().contains(route);
    }

    private static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>(PageQuestions.all());
        all.putAll(questions());
        return all;
    }

    private static Answers full() {
        return answers.get(EnumSet.allOf(Audience.class));
    }

    private static void assertSameAnswers(String viewer, Audience narrowest) {
        Map<String, String> known = full().byViewerAndQuestion();
        answers.get(EnumSet.range(Audience.PUBLIC, narrowest))
                .byViewerAndQuestion()
                .forEach((question, answer) -> {
                    if (question.startsWith(viewer + " ")) {
                        assertThat(known.get(question)).as(question).isEqualTo(answer);
                    }
                });
    }

    private static List<String> scores(String answer) {
        List<String> scores = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("\"(score|value|considered|flagged)\":[^,}]+").matcher(answer);
        while (matcher.find()) {
            scores.add(matcher.group());
        }
        return scores;
    }

    /// Route -> questions as "METHOD path body". The word `xyz<audience>` stands in the text of a restricted fact.
    private static Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        List<String> searches = new ArrayList<>();
        searches.add("GET /api/v1/organisations");
        List<String> matches = new ArrayList<>();
        matches.add("GET /api/v1/organisations/" + OTHER + "/matches");
        matches.add("GET /api/v1/organisations/" + GROUP + "/matches?weights=areas:9");
        matches.add("GET /api/v1/organisations/" + PARTNER + "/matches?flagged=true");
        matches.add("GET /api/v1/organisations/" + PARTNER + "/matches?flagged=true&call=nakopa");
        List<String> drafts = new ArrayList<>();
        Map<String, List<String>> exports = new LinkedHashMap<>();
        ENDINGS.forEach(ending ->
                exports.put(ending, new ArrayList<>(List.of("GET /api/v1/organisations." + ending + "?lang=en"))));
        for (Audience audience : Audience.values()) {
            String area = area(audience);
            searches.add("GET /api/v1/organisations?q=xyz" + audience.code());
            searches.add("GET /api/v1/organisations?area=" + area + "&kind=hromada&sort=name");
            searches.add("GET /api/v1/organisations?q=" + area + "&size=1");
            // Mistyped, so that a correction could tell what is meant.
            searches.add("GET /api/v1/organisations?q=xyz" + audience.code().replaceFirst("[a-z]$", ""));
            searches.add("GET /api/v1/organisations?q=" + area.replaceFirst("[a-z]$", "zz"));
            ENDINGS.forEach(ending ->
                    exports.get(ending).add("GET /api/v1/organisations." + ending + "?q=xyz" + audience.code()));
            matches.add("GET /api/v1/organisations/" + OTHER + "/matches?area=" + area);
            matches.add("GET /api/v1/organisations/" + OTHER + "/matches?q=xyz" + audience.code());
            drafts.add("POST /api/v1/matches {\"kind\":\"municipality\",\"needs\":[{\"area\":\"" + area
                    + "\"}],\"offers\":[{\"area\":\"" + area + "\"}]}");
        }
        questions.put("GET /api/v1/organisations", searches);
        questions.put(
                "GET /api/v1/organisations/{code}",
                List.of("GET /api/v1/organisations/" + OWNER, "GET /api/v1/organisations/UA00000000000000000"));
        questions.put("GET /api/v1/organisations/{code}/matches", matches);
        questions.put("POST /api/v1/matches", drafts);
        questions.put(
                "GET /api/v1/matches/{a}/{b}",
                List.of(
                        "GET /api/v1/matches/" + OTHER + "/" + OWNER,
                        "GET /api/v1/matches/" + OWNER + "/" + OTHER,
                        "GET /api/v1/matches/" + GROUP + "/" + OWNER,
                        "GET /api/v1/matches/" + PARTNER + "/" + OWNER));
        questions.put("GET /api/v1/suggest", List.of("GET /api/v1/suggest?q=xyz", "GET /api/v1/suggest?q=name"));
        questions.put("GET /api/v1/areas", List.of("GET /api/v1/areas?lang=en"));
        questions.put(
                "POST /api/v1/areas/suggestions",
                List.of("POST /api/v1/areas/suggestions {\"text\":\"xyzowner shelter water\"}"));
        questions.put("GET /api/v1", List.of("GET /api/v1"));
        exports.forEach((ending, all) -> questions.put("GET /api/v1/organisations." + ending, all));
        for (String ending : List.of("csv", "xlsx", "geojson")) {
            questions.put(
                    "GET /api/v1/organisations/{code}/matches." + ending,
                    List.of("GET /api/v1/organisations/" + OTHER + "/matches." + ending));
        }
        questions.putAll(reconciliation());
        questions.put(
                "POST /api/v1/session",
                List.of("POST /api/v1/session {\"email\":\"other@example.org\",\"password\":\"" + Api.PASSWORD
                        + "\"}"));
        // Refused for everybody who may not write, and without If-Match for those who may; also with a key that only
        // owners know.
        questions.put(
                "PUT /api/v1/organisations/{code}",
                List.of("PUT /api/v1/organisations/" + OWNER + " {\"needs\":[{\"key\":\"n4\",\"area\":\"culture\"}]}"));
        // Files say nothing of what is restricted; who is no coordinator is refused before anything is read.
        String unknown = "/api/v1/imports/00000000-0000-0000-0000-000000000000";
        questions.put("GET /api/v1/imports", List.of("GET /api/v1/imports"));
        questions.put("POST /api/v1/imports", List.of("POST /api/v1/imports?dryRun=true xyzowner"));
        questions.put("GET /api/v1/imports/{id}", List.of("GET " + unknown));
        questions.put("GET /api/v1/imports/{id}/errors", List.of("GET " + unknown + "/errors"));
        questions.put(
                "POST /api/v1/imports/{id}/transitions",
                List.of("POST " + unknown + "/transitions {\"action\":\"apply\"}"));
        questions.put("DELETE /api/v1/session", List.of());
        questions.put("GET /api/v1/calls", List.of("GET /api/v1/calls?area=water"));
        questions.put("GET /api/v1/calls/{code}", List.of("GET /api/v1/calls/nakopa"));
        questions.put(
                "GET /api/v1/calls/{code}/eligibility",
                List.of("GET /api/v1/calls/nakopa/eligibility?organisation=" + OWNER + "," + PARTNER));
        String own = "/api/v1/organisations/" + OWNER;
        questions.put("GET /api/v1/organisations/{code}/confirmations", List.of("GET " + own + "/confirmations"));
        questions.put("POST /api/v1/organisations/{code}/confirmations", List.of("POST " + own + "/confirmations {}"));
        questions.put(
                "PUT /api/v1/organisations/{code}/confirmations/{id}/answer",
                List.of("PUT " + own + "/confirmations/1/answer {}"));
        questions.put("PUT /api/v1/organisations/{code}/withdrawal", List.of("PUT " + own + "/withdrawal {}"));
        questions.put("DELETE /api/v1/organisations/{code}/withdrawal", List.of("DELETE " + own + "/withdrawal"));
        questions.put("GET /api/v1/session", List.of("GET /api/v1/session"));
        questions.put(
                "GET /api/v1/trail",
                List.of(
                        "GET /api/v1/trail?to=2999-01-01&organisation=" + OWNER,
                        "GET /api/v1/trail?action=need&actor=person:0"));
        questions.put("GET /api/v1/trail.csv", List.of("GET /api/v1/trail.csv?organisation=" + OWNER));
        questions.put(
                "POST /api/v1/second-factor-removals",
                List.of("POST /api/v1/second-factor-removals {\"email\":\"xyz\",\"check\":\"in-person\"}"));
        // Times differ from run to run; that nobody reads another one's is held by ErasureTest.
        questions.put("GET /api/v1/account/data", List.of("CONTAINS /api/v1/account/data"));
        questions.put("DELETE /api/v1/account", List.of("DELETE /api/v1/account {\"password\":\"x\"}"));
        questions.put("GET /api/v1/tokens", List.of("GET /api/v1/tokens"));
        questions.put("POST /api/v1/tokens", List.of("POST /api/v1/tokens {\"name\":\"x\",\"scope\":\"all\"}"));
        questions.put("DELETE /api/v1/tokens/{id}", List.of("DELETE /api/v1/tokens/1"));
        questions.put(
                "POST /api/v1/claims",
                List.of("POST /api/v1/claims {\"organisation\":\"" + OWNER + "\",\"message\":\"xyz\"}"));
        questions.put("GET /api/v1/claims", List.of("GET /api/v1/claims"));
        questions.put("GET /api/v1/claims/{id}", List.of("GET /api/v1/claims/1"));
        questions.put(
                "POST /api/v1/claims/{id}/transitions",
                List.of("POST /api/v1/claims/1/transitions {\"action\":\"grant\",\"reason\":\"\"}"));
        questions.put(
                "POST /api/v1/invitations",
                List.of("POST /api/v1/invitations {\"email\":\"new@example.org\",\"organisation\":\"" + GROUP
                        + "\",\"role\":\"owner\"}"));
        questions.put("GET /api/v1/invitations", List.of("GET /api/v1/invitations"));
        questions.put("DELETE /api/v1/invitations/{id}", List.of("DELETE /api/v1/invitations/1"));
        questions.putAll(IntroductionQuestions.all());
        questions.putAll(proposals());
        return questions;
    }

    /// There is one that only the owner takes part in. Nothing that is sent changes it.
    private static Map<String, List<String>> proposals() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        String all = "/api/v1/proposals";
        String one = all + "/" + PROPOSAL;
        List<String> filters = List.of("", "?text=xyzowner", "?organisation=" + OWNER, "?call=nakopa&state=idea");
        for (String ending : List.of("", ".csv", ".xlsx", ".ics", ".oc4ids.json")) {
            questions.put(
                    "GET " + all + ending,
                    filters.stream()
                            .map(filter -> "GET " + all + ending + filter)
                            .toList());
        }
        for (String part : List.of(
                "", "/comments", "/tasks", "/risks", "/history", "/revisions", "/calendar.ics", "/oc4ids.json")) {
            questions.put("GET " + all + "/{id}" + part, List.of("GET " + one + part));
        }
        for (String part : List.of("/comments", "/tasks", "/risks", "/parties")) {
            questions.put("POST " + all + "/{id}" + part, List.of("POST " + one + part + " {}"));
        }
        questions.put("POST " + all, List.of("POST " + all + " {\"summary\":\"xyzowner\"}"));
        questions.put("PUT " + all + "/{id}", List.of("PUT " + one + " {\"titles\":{\"en\":\"x\"}}"));
        questions.put(
                "POST " + all + "/{id}/transitions", List.of("POST " + one + "/transitions {\"action\":\"approve\"}"));
        questions.put("DELETE " + all + "/{id}/parties/{code}", List.of("DELETE " + one + "/parties/" + GROUP + " {}"));
        for (String part : List.of("/tasks/{task}", "/risks/{risk}")) {
            String path = one + part.replaceFirst("\\{.*", PROPOSAL.toString());
            questions.put("PUT " + all + "/{id}" + part, List.of("PUT " + path + " {}"));
            questions.put("DELETE " + all + "/{id}" + part, List.of("DELETE " + path));
        }
        return questions;
    }

    private static Map<String, List<String>> reconciliation() {
        String queries = "{\"q0\":{\"query\":\"xyzregistered\"},\"q1\":{\"query\":\"Name of the owner\"}}";
        String extend = "{\"ids\":[\"" + OWNER + "\"],\"properties\":[{\"id\":\"population\"},{\"id\":\"name_en\"}]}";
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put(
                "GET /api/v1/reconcile",
                List.of("GET /api/v1/reconcile", "GET /api/v1/reconcile?queries=" + Api.encoded(queries)));
        questions.put(
                "POST /api/v1/reconcile",
                List.of(
                        "FORM /api/v1/reconcile queries=" + Api.encoded(queries),
                        "FORM /api/v1/reconcile extend=" + Api.encoded(extend)));
        for (String what : List.of("entity", "type", "property")) {
            questions.put(
                    "GET /api/v1/reconcile/suggest/" + what,
                    List.of(
                            "GET /api/v1/reconcile/suggest/" + what + "?prefix=xyz",
                            "GET /api/v1/reconcile/suggest/" + what + "?prefix=na"));
        }
        questions.put("GET /api/v1/reconcile/properties", List.of("GET /api/v1/reconcile/properties?type=hromada"));
        return questions;
    }
}
