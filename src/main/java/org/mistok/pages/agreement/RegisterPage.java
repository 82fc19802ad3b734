package org.mistok.pages.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.form.Field;

/// The register of agreements.
///
/// @param filters as they were chosen
/// @param count of all that answer them, in words
/// @param older the next page; null when there is none
/// @param newer the page before; null when there is none
/// @param files the same as tables
/// @param propose the form for a new one; null for who acts for nobody
/// @param calendars of the organisations that the reader acts for
public record RegisterPage(
        Frame frame,
        List<Field> filters,
        String count,
        List<Row> rows,
        @Nullable String older,
        @Nullable String newer,
        List<Link> files,
        @Nullable String propose,
        List<CalendarView> calendars) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One agreement in a line.
    ///
    /// @param tone of the tag that says how far it is
    public record Row(Link parties, String type, String state, String tone, String since, String areas) {}

    /// @param code of the organisation
    /// @param open whether its calendar has an address that works
    public record CalendarView(String code, String name, String action, boolean open) {}
}
