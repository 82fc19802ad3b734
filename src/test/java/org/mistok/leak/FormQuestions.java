package org.mistok.leak;

import static org.mistok.leak.Secrets.OTHER;
import static org.mistok.leak.Secrets.OWNER;
import static org.mistok.leak.Secrets.PARTNER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions to pages behind a sign-in, and to forms. What is sent changes nothing: it is refused, or leads
/// nowhere.
final class FormQuestions {
    private static final String PAGE = "/{language}";

    private FormQuestions() {}

    static Map<String, List<String>> all() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        profile(questions);
        account(questions);
        links(questions);
        coordination(questions);
        introductions(questions);
        proposals(questions);
        agreements(questions);
        return questions;
    }

    private static void profile(Map<String, List<String>> questions) {
        String form = PAGE + "/organisations/{code}/edit";
        questions.put("GET " + form, List.of(edit("GET", OWNER), edit("GET", PARTNER), edit("GET", OTHER)));
        questions.put("POST " + form, List.of(edit("POST", OWNER) + " version=0&needs[0].text=xyz"));
        String own = PAGE + "/organisations/{code}";
        String owner = " /en/organisations/" + OWNER;
        questions.put("GET " + own + "/confirmations", List.of("GET" + owner + "/confirmations"));
        questions.put("POST " + own + "/confirmations", List.of("POST" + owner + "/confirmations why="));
        questions.put("POST " + own + "/confirmations/new", List.of("POST" + owner + "/confirmations/new ask=x"));
        questions.put("POST " + own + "/confirmations/{id}", List.of("POST" + owner + "/confirmations/1 reason="));
        questions.put("GET " + own + "/withdrawal", List.of("GET" + owner + "/withdrawal"));
        questions.put("POST " + own + "/withdrawal", List.of("POST" + owner + "/withdrawal reason="));
        questions.put(
                "GET " + PAGE + "/organisations/{code}/claim", List.of("GET /en/organisations/" + OWNER + "/claim"));
        questions.put(
                "POST " + PAGE + "/organisations/{code}/claim",
                List.of("POST /en/organisations/" + OWNER + "/claim message="));
        questions.put("GET " + PAGE + "/try", List.of("GET /de/try"));
        questions.put(
                "POST " + PAGE + "/try", List.of("POST /en/try kind=municipality&name=Test&needs[0].text=xyzowner"));
        questions.put(
                "POST " + PAGE + "/areas/proposals/{list}/{index}",
                List.of("POST /en/areas/proposals/needs/0 needs[0].text=xyzowner"));
    }

    /// The ids of blank forms differ from run to run.
    private static void proposals(Map<String, List<String>> questions) {
        String one = "/en/proposals/" + Secrets.PROPOSAL;
        questions.put(
                "GET " + PAGE + "/proposals",
                List.of(
                        "GET /en/proposals",
                        "GET /uk/proposals?view=list&text=xyzowner",
                        "GET /de/proposals?view=timeline"));
        questions.put("GET " + PAGE + "/proposals/new", List.of("CONTAINS /en/proposals/new?with=" + OWNER));
        questions.put("POST " + PAGE + "/proposals/new", List.of("POST /en/proposals/new id=x&titles.en="));
        questions.put("GET " + PAGE + "/proposals/{id}", List.of("GET " + one));
        questions.put("POST " + PAGE + "/proposals/{id}", List.of("POST " + one + " action=approve"));
        questions.put("GET " + PAGE + "/proposals/{id}/edit", List.of("GET " + one + "/edit"));
        questions.put("POST " + PAGE + "/proposals/{id}/edit", List.of("POST " + one + "/edit titles.en="));
    }

    private static String edit(String method, Object code) {
        return method + " /en/organisations/" + code + "/edit";
    }

    /// Sessions and their times differ from run to run, and who turns on a second factor gets a new secret.
    private static void account(Map<String, List<String>> questions) {
        String account = PAGE + "/account";
        questions.put("GET " + account, List.of("CONTAINS /en/account"));
        questions.put("GET " + account + "/data", List.of("CONTAINS /en/account/data"));
        questions.put("GET " + account + "/erase", List.of("CONTAINS /en/account/erase"));
        questions.put("POST " + account + "/erase", List.of("POST /en/account/erase password=x"));
        questions.put("GET " + PAGE + "/erased", List.of("GET /en/erased"));
        questions.put("POST " + account + "/second-factor", List.of());
        questions.put("POST " + account + "/second-factor/confirm", List.of());
        Map.of(
                        "/address", "email=",
                        "/claims/withdraw", "id=x",
                        "/facts", "name=",
                        "/invite", "organisation=" + OWNER + "&email=",
                        "/members/remove", "organisation=" + OWNER + "&person=x",
                        "/notifications", "introductions=hourly",
                        "/password", "current=x&password=x",
                        "/second-factor/remove", "code=x",
                        "/sessions/end", "id=x")
                .forEach((path, body) ->
                        questions.put("POST " + account + path, List.of("POST /en/account" + path + " " + body)));
        questions.put("POST " + account + "/tokens", List.of("POST /en/account/tokens name="));
        questions.put("POST " + account + "/tokens/revoke", List.of("POST /en/account/tokens/revoke id=x"));
    }

    /// Links that come by mail; none of these is one.
    private static void links(Map<String, List<String>> questions) {
        for (String link : List.of(
                "/address", "/claim", "/first-administrator", "/invitation", "/reset/new", "/unlock", "/unsubscribe")) {
            questions.put("GET " + PAGE + link, List.of("GET /en" + link + "?token=xyz"));
            questions.put("POST " + PAGE + link, List.of("POST /en" + link + " token=xyz"));
        }
        questions.put("GET " + PAGE + "/reset", List.of("GET /en/reset"));
        questions.put("POST " + PAGE + "/reset", List.of("POST /en/reset email=nobody"));
        questions.put("POST " + PAGE + "/sign-in/code", List.of("POST /en/sign-in/code code=x"));
        questions.put("GET " + PAGE + "/sign-in/elsewhere", List.of("GET /en/sign-in/elsewhere"));
        questions.put("GET /oidc/callback", List.of("GET /oidc/callback?state=x&code=y"));
    }

    /// The calendar's address is another one each time.
    private static void agreements(Map<String, List<String>> questions) {
        String agreement = PAGE + "/partnerships/{id}";
        questions.put("GET " + PAGE + "/partnerships/new", List.of("GET /en/partnerships/new?with=" + OWNER));
        questions.put("POST " + PAGE + "/partnerships/new", List.of("POST /en/partnerships/new others=xyzowner"));
        questions.put("GET " + agreement + "/edit", List.of("GET /en/partnerships/1/edit"));
        questions.put("POST " + agreement + "/edit", List.of("POST /en/partnerships/1/edit version=0&since=xyz"));
        questions.put("POST " + agreement + "/steps", List.of("POST /en/partnerships/1/steps action=confirm"));
        questions.put("GET " + agreement + "/meetings/new", List.of("GET /en/partnerships/1/meetings/new"));
        questions.put("POST " + agreement + "/meetings/new", List.of("POST /en/partnerships/1/meetings/new title=xyz"));
        questions.put("GET " + agreement + "/meetings/{meeting}", List.of("GET /en/partnerships/1/meetings/1"));
        questions.put(
                "POST " + agreement + "/meetings/{meeting}", List.of("POST /en/partnerships/1/meetings/1 title=xyz"));
        questions.put(
                "POST " + agreement + "/meetings/{meeting}/cancel",
                List.of("POST /en/partnerships/1/meetings/1/cancel x=y"));
        questions.put("POST " + PAGE + "/organisations/{code}/calendar", List.of());
        questions.put(
                "POST " + PAGE + "/organisations/{code}/calendar/revoke",
                List.of("POST /en/organisations/" + OWNER + "/calendar/revoke x=y"));
    }

    /// Number 1 is one that the owner has sent to the other.
    private static void introductions(Map<String, List<String>> questions) {
        String page = PAGE + "/introductions";
        questions.put("GET " + page, List.of("GET /en/introductions", "GET /uk/introductions?box=in-" + OTHER));
        questions.put(
                "GET " + page + "/new",
                List.of(
                        "CONTAINS /en/introductions/new?from=" + PARTNER + "&to=" + OWNER,
                        "CONTAINS /en/introductions/new?from=" + OTHER + "&to=" + OWNER));
        questions.put("GET " + page + "/{id}", List.of("CONTAINS /en/introductions/1", "GET /en/introductions/2"));
        questions.put(
                "POST " + page,
                List.of("POST /en/introductions from=" + PARTNER + "&to=UA00000000000000000&text=xyzowner"));
        questions.put(
                "POST " + page + "/{id}/transitions", List.of("POST /en/introductions/2/transitions action=accept"));
        questions.put("POST " + page + "/{id}/messages", List.of("POST /en/introductions/2/messages text=xyzowner"));
    }

    private static void coordination(Map<String, List<String>> questions) {
        String unknown = "/00000000-0000-0000-0000-000000000000";
        questions.put("GET " + PAGE + "/coordination", List.of("CONTAINS /en/coordination"));
        for (String form : List.of("/claims", "/domains", "/invitations", "/invitations/withdraw", "/offices")) {
            questions.put("POST " + PAGE + "/coordination" + form, List.of("POST /en/coordination" + form + " id=x"));
        }
        questions.put("GET " + PAGE + "/reviews", List.of("GET /en/reviews"));
        questions.put("GET " + PAGE + "/reviews/{id}", List.of("GET /en/reviews/1"));
        questions.put("POST " + PAGE + "/reviews/{id}", List.of("POST /en/reviews/1 action=publish&version=0"));
        questions.put("GET " + PAGE + "/desk", List.of("GET /en/desk"));
        questions.put("GET " + PAGE + "/duplicates", List.of("GET /en/duplicates"));
        questions.put("POST " + PAGE + "/duplicates", List.of("POST /en/duplicates survivor=x"));
        String both = "/en/duplicates/" + OWNER + "/" + OTHER;
        questions.put("GET " + PAGE + "/duplicates/{survivor}/{former}", List.of("GET " + both));
        questions.put(
                "POST " + PAGE + "/duplicates/{survivor}/{former}", List.of("POST " + both + " survivorVersion=0"));
        questions.put("GET " + PAGE + "/stale", List.of("GET /en/stale?months=1"));
        questions.put("GET " + PAGE + "/still-right", List.of("GET /en/still-right?token=xyz"));
        questions.put("POST " + PAGE + "/still-right", List.of("POST /en/still-right token=xyz"));
        questions.put(
                "POST " + PAGE + "/organisations/{code}/still-right",
                List.of("POST /en/organisations/org-nobody/still-right x=x"));
        String suggest = PAGE + "/organisations/{code}/suggest";
        questions.put("GET " + suggest, List.of("GET /en/organisations/" + OWNER + "/suggest"));
        questions.put(
                "POST " + suggest,
                List.of("POST /en/organisations/" + OWNER + "/suggest version=0&needs[0].text=xyz&source=x"));
        questions.put("GET " + PAGE + "/coordination/second-factors", List.of("GET /en/coordination/second-factors"));
        questions.put(
                "POST " + PAGE + "/coordination/second-factors",
                List.of("POST /en/coordination/second-factors email=xyz&check=x"));
        questions.put("GET " + PAGE + "/imports", List.of("CONTAINS /en/imports"));
        questions.put("GET " + PAGE + "/imports/{id}", List.of("GET /en/imports" + unknown));
        questions.put("POST " + PAGE + "/imports", List.of("POST /en/imports kind=x"));
        questions.put("POST " + PAGE + "/imports/{id}", List.of("POST /en/imports" + unknown + " action=apply"));
    }
}
