package org.mistok.pages.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Joint proposals: by state, as a list, or by date.
///
/// @param view `board`, `list` or `timeline`
/// @param start the address of the form for a new one; null for those who cannot begin one
/// @param views the other ways to look
/// @param columns of the board; only states in which there is something
/// @param dates deadlines and tasks, the next first
public record ProposalsPage(
        Frame frame,
        String view,
        @Nullable String start,
        List<View> views,
        Typed typed,
        List<Choice> states,
        List<Choice> areas,
        List<Column> columns,
        List<Row> rows,
        List<Dated> dates,
        List<Link> downloads,
        List<Link> pages) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public boolean is(String name) {
        return view.equals(name);
    }

    public record View(String name, String address, boolean current) {}

    /// What stands in the filter.
    public record Typed(String text, String organisation, String call) {}

    public record Choice(String code, String name, boolean chosen) {}

    public record Column(String state, List<Row> rows) {}

    /// @param deadline null for none
    /// @param hint what is asked of the reader; null for nothing
    public record Row(
            String address,
            String title,
            String state,
            String tone,
            String parties,
            String call,
            @Nullable String deadline,
            @Nullable String hint,
            String changed) {}

    /// @param past whether it is over
    public record Dated(String day, String what, String title, String address, boolean past) {}
}
