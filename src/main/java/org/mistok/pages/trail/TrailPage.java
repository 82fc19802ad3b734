package org.mistok.pages.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// A page of the audit trail.
///
/// @param own whether the reader sees only what concerns organisations the reader acts for
/// @param next the address of older events; null when there are none
/// @param file the address of all of them as CSV
public record TrailPage(
        Frame frame,
        boolean own,
        Asked asked,
        List<Choice> subjects,
        List<Row> rows,
        @Nullable String next,
        String file) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// What was typed into the filters; empty for nothing.
    public record Asked(String organisation, String actor, String from, String to) {}

    /// Something to choose.
    public record Choice(String code, String name, boolean chosen) {}

    /// An event.
    ///
    /// @param moment when it was, for programs
    /// @param parties links to the organisations
    public record Row(String moment, String when, String who, String what, List<Link> parties, List<Line> details) {}

    /// One fact: what it is called, and its value or what it was and is.
    public record Line(String field, String value) {}
}
