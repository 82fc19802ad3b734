package org.mistok.leak;

import static org.mistok.leak.Secrets.GROUP;
import static org.mistok.leak.Secrets.MARK;
import static org.mistok.leak.Secrets.OTHER;
import static org.mistok.leak.Secrets.OWNER;
import static org.mistok.leak.Secrets.PARTNER;
import static org.mistok.leak.Secrets.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.Audience;

/// The questions to everything that is not the API: pages, their fragments, assets, metrics. By route, and under
/// `everything` what no single route stands for.
public final class PageQuestions {
    private static final String PAGE = "GET /{language}";

    private PageQuestions() {}

    /// Route -> questions. A new route needs one line here.
    public static Map<String, List<String>> all() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("everything", List.of("CRAWL /de/search?kind=hromada", "GET /en/xyzowner?q=xyzowner"));
        questions.put("GET /", List.of("GET /"));
        questions.put(PAGE, List.of("GET /uk", "GET /en"));
        questions.put(PAGE + "/search", searches());
        questions.put(PAGE + "/suggestions", suggestions());
        questions.put(PAGE + "/organisations/{code}", profiles());
        questions.put(PAGE + "/organisations/{code}/partners", partners());
        questions.put(PAGE + "/scores", List.of("GET /uk/scores"));
        questions.put(
                PAGE + "/organisations/{code}/preview",
                List.of("GET /en/organisations/" + OWNER + "/preview", "GET /en/organisations/xyzowner/preview"));
        questions.put(PAGE + "/calls", List.of("GET /de/calls"));
        questions.put(PAGE + "/indicators", List.of("GET /uk/indicators", "GET /en/indicators?at=2020-01-01"));
        questions.put(
                PAGE + "/partnerships",
                List.of("GET /uk/partnerships", "GET /en/partnerships?organisation=" + OWNER + "&area=water"));
        questions.put(PAGE + "/partnerships/{id}", List.of("GET /de/partnerships/1"));
        questions.put(PAGE + "/trail", List.of("GET /uk/trail?size=200", "GET /en/trail?organisation=" + OWNER));
        questions.put(PAGE + "/about", List.of("GET /uk/about"));
        questions.put(PAGE + "/accessibility", List.of("GET /uk/accessibility"));
        questions.put(PAGE + "/open-data", List.of("GET /uk/open-data"));
        questions.put(PAGE + "/sign-in", List.of("GET /en/sign-in?next=/en/organisations/" + OWNER));
        questions.put(
                "POST /{language}/sign-in",
                List.of(
                        "POST /en/sign-in email=other@example.org&password=" + Secrets.PASSWORD,
                        "POST /en/sign-in email=other@example.org&password=xyz&next=/en/organisations/" + OWNER));
        questions.put("POST /{language}/sign-out", List.of());
        questions.put("GET /assets/{digest}/{name}", List.of("GET /assets/0/mistok.js", "GET /assets/0/outlines.json"));
        questions.put("GET /favicon.ico", List.of("GET /favicon.ico"));
        questions.put("GET /openapi.yml", List.of("GET /openapi.yml"));
        questions.put("GET /openapi.json", List.of("GET /openapi.json"));
        questions.put("GET /swagger-ui", List.of("GET /swagger-ui"));
        questions.put("GET /swagger-ui/start.js", List.of("GET /swagger-ui/start.js"));
        questions.put("GET /health", List.of("CONTAINS /health"));
        questions.put("GET /health/{selector}", List.of("CONTAINS /health/readiness", "CONTAINS /health/liveness"));
        questions.put("GET /prometheus", List.of("CONTAINS /prometheus"));
        questions.putAll(FormQuestions.all());
        return questions;
    }

    private static List<String> searches() {
        List<String> asked = new ArrayList<>(List.of(
                "GET /uk/search",
                "GET /de/search?kind=hromada&sort=name",
                "GET /en/search?q=name&map=UA",
                "GET /pl/search?near=" + PARTNER + "&radius=500",
                "GET /fr/search?sort=population&page=1&populationMin=xyz",
                "GET /uk/search?withoutPartner=true&lang=uk"));
        for (Audience audience : Audience.values()) {
            asked.add("GET /uk/search?q=" + MARK + audience.code());
            asked.add("GET /en/search?q=" + area(audience));
            asked.add("GET /de/search?area=" + area(audience));
            asked.add("GET /en/search?area=" + area(audience) + "&kind=hromada&q=look+for");
        }
        return asked;
    }

    private static List<String> suggestions() {
        return List.of(
                "GET /uk/suggestions?q=xyz", "GET /en/suggestions?q=name", "GET /de/suggestions?q=" + MARK + "owner");
    }

    private static List<String> profiles() {
        List<String> asked = new ArrayList<>();
        for (String language : List.of("uk", "de")) {
            asked.add("GET /" + language + "/organisations/" + OWNER);
        }
        asked.add("GET /en/organisations/" + PARTNER);
        asked.add("GET /en/organisations/" + OTHER);
        asked.add("GET /en/organisations/UA00000000000000000");
        return asked;
    }

    private static List<String> partners() {
        List<String> asked = new ArrayList<>();
        for (Object code : List.of(OTHER, GROUP, PARTNER)) {
            String page = "GET /en/organisations/" + code + "/partners";
            asked.add(page);
            asked.add(page + "?w-needs=more&w-areas=off&w-size=less");
            asked.add(page + "?flagged=true&kind=hromada");
        }
        asked.add("GET /uk/organisations/" + OTHER + "/partners");
        for (Audience audience : Audience.values()) {
            asked.add("GET /de/organisations/" + OTHER + "/partners?area=" + area(audience));
            asked.add("GET /pl/organisations/" + OTHER + "/partners?q=" + MARK + audience.code());
        }
        return asked;
    }
}
