package org.mistok.pages;

import java.util.List;

/// How scores are computed, for readers.
public record ScoresPage(Frame frame, List<Row> criteria, List<String> flags) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One criterion and its usual weight.
    public record Row(String label, String meaning, String weight) {}
}
