package org.mistok.api;

import static org.mistok.leak.Secrets.GROUP;
import static org.mistok.leak.Secrets.OTHER;
import static org.mistok.leak.Secrets.OWNER;
import static org.mistok.leak.Secrets.PARTNER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions to introductions. Number 1 is one that the owner of the restricted facts has sent to a member of
/// others, whose explanation must not tell of them.
final class IntroductionQuestions {
    private static final String PATH = "/api/v1/introductions";

    private IntroductionQuestions() {}

    static Map<String, List<String>> all() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put(
                "GET " + PATH,
                List.of("GET " + PATH, "GET " + PATH + "?organisation=" + OWNER, "GET " + PATH + "?direction=in"));
        questions.put(
                "GET " + PATH + "/draft",
                List.of(draft(OTHER, OWNER), draft(PARTNER, OWNER), draft(OWNER, OTHER), draft(OWNER, GROUP)));
        questions.put("GET " + PATH + "/{id}", List.of("GET " + PATH + "/1", "GET " + PATH + "/2"));
        questions.put("GET " + PATH + "/{id}/history", List.of("GET " + PATH + "/1/history"));
        questions.put("GET " + PATH + "/{id}/messages", List.of("GET " + PATH + "/1/messages"));
        questions.put(
                "POST " + PATH,
                List.of(
                        "POST " + PATH + " {}",
                        "POST " + PATH + " {\"from\":\"" + PARTNER + "\",\"to\":\"" + OWNER
                                + "\",\"message\":{\"language\":\"de\",\"text\":\"xyzowner\"},"
                                + "\"contact\":{\"mailbox\":\"office@example.org\"}}"));
        questions.put(
                "POST " + PATH + "/{id}/transitions",
                List.of(
                        "POST " + PATH + "/1/transitions {\"action\":\"dance\"}",
                        "POST " + PATH + "/1/transitions {\"action\":\"answer\",\"words\":\"xyzowner\"}"));
        questions.put(
                "POST " + PATH + "/{id}/messages",
                List.of("POST " + PATH + "/1/messages {}", "POST " + PATH + "/2/messages {\"text\":\"xyzowner\"}"));
        return questions;
    }

    private static String draft(Object from, Object to) {
        return "GET " + PATH + "/draft?from=" + from + "&to=" + to;
    }
}
