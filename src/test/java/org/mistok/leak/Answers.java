package org.mistok.leak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mistok.disclosure.Audience;
import org.mistok.support.TestServer;

/// What everybody gets from a register that holds facts for some audiences.
///
/// @param byViewerAndQuestion keys are `<viewer> <question>`
/// @param routes every route of the service, as `GET /api/v1/areas`
/// @param logged what was logged meanwhile
/// @param tokens those of the sessions in which was asked
public record Answers(
        Map<String, String> byViewerAndQuestion, Set<String> routes, List<String> logged, Set<String> tokens) {

    /// Starts a service, fills its register with facts for these audiences, and asks everything as everybody.
    ///
    /// @param questions by route
    public static Answers of(Set<Audience> held, Map<String, ? extends Iterable<String>> questions) {
        try (TestServer server = TestServer.start();
                Log log = Log.open()) {
            Asking asking = new Asking(server, Secrets.seed(server, held));
            Map<String, String> given = new TreeMap<>();
            for (String viewer : new TreeSet<>(Secrets.VIEWERS.keySet())) {
                for (Iterable<String> asked : questions.values()) {
                    asked.forEach(question -> given.put(viewer + " " + question, asking.ask(viewer, question)));
                }
            }
            return new Answers(given, asking.routes(), log.lines(), asking.tokens());
        }
    }
}
