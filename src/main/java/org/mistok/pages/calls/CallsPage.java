package org.mistok.pages.calls;

import java.util.List;
import org.mistok.pages.Frame;

/// The page of funding calls.
public record CallsPage(Frame frame, List<CallView> calls) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One call.
    ///
    /// @param tone of the tag that says whether it is open: `ok`, `line` or `warn`
    /// @param facts what it pays and until when, each a label and a value
    /// @param rules who may apply; empty for everybody
    public record CallView(
            String code,
            String title,
            String tone,
            String state,
            List<Fact> facts,
            List<String> rules,
            Source source) {}

    /// A label and its value in words.
    public record Fact(String label, String value) {}

    /// Where the text was published, and when it was read.
    public record Source(String address, String text) {}
}
