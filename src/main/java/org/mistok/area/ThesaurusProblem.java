package org.mistok.area;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The thesaurus's files cannot be used; says all that is wrong with them at once.
public final class ThesaurusProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ThesaurusProblem(Path directory, List<Finding> findings) {
        super(message(directory, findings));
        this.findings = List.copyOf(findings);
    }

    /// At least one, in the order of the files.
    public List<Finding> findings() {
        return findings;
    }

    private static String message(Path directory, List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining(
                        "\n  ", "The thesaurus in " + directory + " has " + findings.size() + " faults:\n  ", ""));
    }
}
