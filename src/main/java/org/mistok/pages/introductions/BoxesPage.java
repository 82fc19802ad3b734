package org.mistok.pages.introductions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Named;

/// The boxes of those for whom the reader acts.
///
/// @param none what to say to somebody who has no box; null when there is one
public record BoxesPage(
        Frame frame, List<Box> boxes, @Nullable String none) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One box.
    ///
    /// @param id unique on the page
    /// @param none what to say when it is empty
    /// @param ways to its other pages
    public record Box(String id, String title, List<Row> rows, String none, List<Link> ways) {}

    /// One introduction in a box.
    ///
    /// @param names the other side, or both sides for a coordinator
    /// @param tone of the state: `ok`, `warn`, `line` or empty
    /// @param turn whether the reader's answer is awaited
    public record Row(
            String address,
            List<Named> names,
            String state,
            String tone,
            boolean priority,
            boolean turn,
            Moment sent,
            @Nullable Moment due) {}

    /// A day in words, and for programs.
    public record Moment(String text, String iso) {}
}
