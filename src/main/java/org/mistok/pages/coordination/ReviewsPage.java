package org.mistok.pages.coordination;

import java.util.List;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// What waits, and what was decided.
///
/// @param waiting for a decision of the reader
/// @param others the reader's own, and those that were decided
public record ReviewsPage(Frame frame, List<Item> waiting, List<Item> others) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// @param review leads to it, by the organisation's name
    public record Item(Link review, List<String> facts) {}
}
