package org.mistok.pages.coordination;

import java.util.List;
import org.mistok.pages.Frame;

/// What waits for a coordinator.
public record DeskPage(Frame frame, List<Pile> piles) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// @param waiting how many
    /// @param count the same in words
    public record Pile(String title, String text, String address, long waiting, String count) {}
}
