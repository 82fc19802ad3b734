package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.place.RegisterCode;
import org.mistok.support.TestServer;

/// Nothing restricted leaks by a side door. The same questions are put to a register with restricted facts and to
/// registers from which those facts have been taken out: whoever may not know a fact gets, letter by letter, the same
/// answers from both. That covers texts, areas, totals, facets, suggestions, highlights, scores, ranks, explanations
/// and
/// error messages at once. Every route must have its questions here.
class LeakTest {
    private static final RegisterCode OWNER = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode PARTNER = RegisterCode.of("DE-08115045");
    private static final RegisterCode OTHER = RegisterCode.of("PL-1465011");
    private static final RegisterCode GROUP = RegisterCode.of("org-mitte");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /// Route -> questions as "METHOD path body"; `{owner}` and so on are filled in. The word `xyz<audience>` stands
    /// in
    /// the text of a restricted fact.
    private static final Map<String, List<String>> QUESTIONS = questions();

    private static Map<Set<Audience>, Answers> answers;

    /// What everybody gets from a register that holds facts for these audiences.
    private record Answers(Map<String, String> byViewerAndQuestion, Set<String> routes) {}

    @BeforeAll
    static void ask() {
        answers = new LinkedHashMap<>();
        for (Audience widest : Audience.values()) {
            Set<Audience> held = EnumSet.range(Audience.PUBLIC, widest);
            answers.put(held, askAll(held));
        }
    }

    @Test
    void everyRouteHasItsQuestions() {
        assertThat(QUESTIONS.keySet()).containsExactlyInAnyOrderElementsOf(full().routes());
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

    private static Answers askAll(Set<Audience> held) {
        try (TestServer server = TestServer.start()) {
            seed(server, held);
            Api api = Api.on(server);
            Map<String, String> given = new TreeMap<>();
            for (String viewer : List.of("anonymous", "other", "partner", "coordinator", "owner")) {
                String[] headers = viewer.equals("anonymous")
                        ? new String[0]
                        : new String[] {"Authorization", api.bearer(viewer + "@example.org")};
                for (List<String> questions : QUESTIONS.values()) {
                    questions.forEach(question -> given.put(viewer + " " + question, answer(api, question, headers)));
                }
            }
            Set<String> routes = server.bean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
                    .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                    .map(route -> route.getHttpMethodName() + " "
                            + route.getUriMatchTemplate().toPathString())
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Answers(given, routes);
        }
    }

    /// The whole answer, without what differs from run to run.
    private static String answer(Api api, String question, String... headers) {
        String[] parts = question.split(" ", 3);
        HttpResponse<String> response = parts[0].equals("GET")
                ? api.get(parts[1], headers)
                : api.send(parts[0], parts[1], parts.length > 2 ? parts[2] : "", headers);
        assertThat(response.statusCode())
                .as(question + " -> " + response.body())
                .isLessThan(500);
        return response.statusCode() + " "
                + response.headers().firstValue("ETag").orElse("")
                + response.headers().firstValue("Link").orElse("") + " "
                + response.body()
                        .replaceAll("\"token\":\"[^\"]+\"", "\"token\":…")
                        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "…");
    }

    private static Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        List<String> searches = new ArrayList<>();
        searches.add("GET /api/v1/organisations");
        List<String> matches = new ArrayList<>();
        matches.add("GET /api/v1/organisations/" + OTHER + "/matches");
        matches.add("GET /api/v1/organisations/" + GROUP + "/matches?weights=areas:9");
        matches.add("GET /api/v1/organisations/" + PARTNER + "/matches?flagged=true");
        List<String> drafts = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            String area = area(audience);
            searches.add("GET /api/v1/organisations?q=xyz" + audience.code());
            searches.add("GET /api/v1/organisations?area=" + area + "&kind=hromada&sort=name");
            searches.add("GET /api/v1/organisations?q=" + area + "&size=1");
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
        questions.put(
                "POST /api/v1/session",
                List.of("POST /api/v1/session {\"email\":\"other@example.org\",\"password\":\"" + Api.PASSWORD
                        + "\"}"));
        // Refused for everybody who may not write, and without If-Match for those who may; also with a key that only
        // owners know.
        questions.put(
                "PUT /api/v1/organisations/{code}",
                List.of("PUT /api/v1/organisations/" + OWNER + " {\"needs\":[{\"key\":\"n4\",\"area\":\"culture\"}]}"));
        questions.put("DELETE /api/v1/session", List.of());
        questions.put("GET /api/v1/session", List.of("GET /api/v1/session"));
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
        return questions;
    }

    /// One area an audience; the public one must not be sensitive.
    private static String area(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "sport";
            case REGISTERED -> "water";
            case PARTNER -> "tourism";
            case OWNER -> "agriculture";
        };
    }

    private static void seed(TestServer server, Set<Audience> held) {
        List<NewOrganisation> organisations = List.of(
                new NewOrganisation(OWNER, Samples.identity(OWNER, "Name of the owner"), owner(held)),
                neighbour(PARTNER),
                neighbour(OTHER),
                neighbour(GROUP));
        server.bean(Organisations.class).put(organisations, Samples.TESTER);
        server.bean(Partnerships.class)
                .put(
                        List.of(new Partnership(
                                OWNER,
                                PARTNER,
                                Partnership.Type.PARTNERSHIP,
                                Partnership.Status.ACTIVE,
                                null,
                                Set.of(),
                                "test")),
                        Samples.TESTER);
        People people = server.bean(People.class);
        people.put(new Person("owner@example.org", "Owner", Role.MEMBER, OWNER), Api.PASSWORD);
        people.put(new Person("partner@example.org", "Partner", Role.MEMBER, PARTNER), Api.PASSWORD);
        people.put(new Person("other@example.org", "Other", Role.MEMBER, OTHER), Api.PASSWORD);
        people.put(new Person("coordinator@example.org", "Coordinator", Role.COORDINATOR, null), Api.PASSWORD);
        Api.awaitIndex(server, organisations.size());
    }

    private static Profile owner(Set<Audience> held) {
        List<Need> needs = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (Audience audience : held) {
            int number = audience.ordinal() + 1;
            AreaCode area = AreaCode.of(area(audience));
            LocalText text = LocalText.of("en", "We look for xyz" + audience.code());
            needs.add(new Need("n" + number, area, text, Urgency.HIGH, DAY, audience, Basis.OWN_WORD));
            offers.add(new Offer("o" + number, area, text, Strength.RESOURCES, DAY, audience, Basis.OWN_WORD));
        }
        return Samples.with(Samples.emptyProfile(), needs, offers);
    }

    /// Somebody who would be the better match the more restricted facts counted.
    private static NewOrganisation neighbour(RegisterCode code) {
        List<Need> needs = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            String key = Integer.toString(audience.ordinal() + 1);
            AreaCode area = AreaCode.of(area(audience));
            LocalText text = LocalText.of("en", "A common word");
            needs.add(new Need("n" + key, area, text, Urgency.LOW, DAY, Audience.REGISTERED, Basis.OWN_WORD));
            offers.add(new Offer("o" + key, area, text, Strength.ADVICE, DAY, Audience.PUBLIC, Basis.OWN_WORD));
        }
        return new NewOrganisation(
                code, Samples.identity(code, "Name of " + code), Samples.with(Samples.emptyProfile(), needs, offers));
    }
}
