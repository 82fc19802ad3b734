package org.mistok.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The table of transitions as the documentation shows it: a Mermaid diagram and a table. A test holds the page to it.
public final class Diagram {

    private Diagram() {}

    /// States and arrows, for Mermaid. Publishing and the like, which change no state, stand in the table only.
    public static String mermaid() {
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2", "    [*] --> idea"));
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (Transition row : Transitions.list()) {
            State to = row.to();
            if (to != null && to != row.from()) {
                arrows.computeIfAbsent(arrow(row.from(), to), _ -> new ArrayList<>())
                        .add(row.action().code());
            } else if (to == null) {
                Transitions.list().stream()
                        .filter(other -> other.to() == row.from())
                        .forEach(
                                other -> arrows.computeIfAbsent(arrow(row.from(), other.from()), _ -> new ArrayList<>())
                                        .add(row.action().code()));
            }
        }
        arrows.forEach((arrow, actions) -> lines.add("    " + arrow + ": " + String.join(", ", actions)));
        lines.add("    withdrawn --> [*]");
        return String.join("\n", lines);
    }

    private static String arrow(State from, State to) {
        return name(from) + " --> " + name(to);
    }

    /// Mermaid takes a hyphen for an arrow.
    private static String name(State state) {
        return state.code().replace('-', '_');
    }

    /// Every line of the table, in Markdown.
    public static String table() {
        String head = "| action | from | to | who | conditions | reason |\n|---|---|---|---|---|---|\n";
        return Transitions.list().stream().map(Diagram::line).collect(Collectors.joining("\n", head, ""));
    }

    private static String line(Transition row) {
        State to = row.to();
        String guards = row.guards().stream().map(Guard::code).sorted().collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.action().code(),
                        row.from().code(),
                        to == null ? "where it was parked" : to.code(),
                        row.who().code(),
                        guards,
                        row.needsReason() ? "needed" : "");
    }
}
