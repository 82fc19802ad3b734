package org.mistok.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// Files that cannot be loaded, with everything that is wrong in them. Nothing was written.
public final class FilesRefused extends IllegalArgumentException {

    private final transient List<Finding> findings;

    FilesRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
