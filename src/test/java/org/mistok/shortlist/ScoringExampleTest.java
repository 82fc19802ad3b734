package org.mistok.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.match.Columns;
import org.mistok.match.Node;
import org.mistok.match.Surroundings;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.search.Snapshot;
import org.mistok.support.TestServer;

/// The worked example in `docs/scoring.md` is what the program says. When it changes for a good reason, run
/// `./mvnw test -Dtest=ScoringExampleTest -Dmistok.docs=write` and read the difference.
class ScoringExampleTest {

    private static final Path PAGE = Path.of("docs", "scoring.md");
    private static final String HEADING = "## A worked example\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegisterCode HROMADA = RegisterCode.of("UA61040030000060956");
    private static final RegisterCode MUNICIPALITY = RegisterCode.of("DE-07339030");

    @Test
    void theWorkedExampleIsWhatTheProgramSays() throws IOException {
        String page = Files.readString(PAGE);
        String upToExample = page.substring(0, page.indexOf(HEADING) + HEADING.length());
        String expected = upToExample + example();
        if ("write".equals(System.getProperty("mistok.docs"))) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String example() {
        Snapshot snapshot = TestServer.shared().bean(Index.class).current();
        List<Organisation> seen = snapshot.organisations().stream()
                .map(organisation -> organisation.seenBy(Viewer.ANONYMOUS))
                .toList();
        ScoringRules rules = TestServer.shared().bean(ScoringRules.class);
        Columns columns = Columns.empty(TestServer.shared().bean(Thesaurus.class), rules.neutrals(), DAY)
                .with(seen, List.of(), new Surroundings(seen, snapshot.partnerships(), List.of()));
        Organisation subject = find(seen, HROMADA);
        Organisation candidate = find(seen, MUNICIPALITY);
        Node score =
                columns.explainer().explain(subject, candidate, rules.weights().with(Map.of()));
        return "\nThe hromada of Berezhany and the town of Ingelheim am Rhein, as an anonymous reader of the fixtures saw them on "
                + DAY + ".\nThe needs and offers behind it are examples.\n\n```text\n" + lines(score, "") + "```\n";
    }

    private static String lines(Node node, String indent) {
        StringBuilder text = new StringBuilder(indent).append(node.code());
        if (node.weight() != null) {
            text.append(String.format(Locale.ROOT, "  weight %.4f", node.weight()));
        }
        text.append(String.format(Locale.ROOT, "  %s %.6f", node.kind().code(), node.value()));
        if (node.evidence() != null) {
            text.append("  ").append(node.evidence());
        }
        text.append('\n');
        node.children().forEach(child -> text.append(lines(child, indent + "  ")));
        return text.toString();
    }

    private static Organisation find(List<Organisation> all, RegisterCode code) {
        return all.stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
