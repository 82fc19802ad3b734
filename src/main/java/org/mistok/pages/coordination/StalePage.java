package org.mistok.pages.coordination;

import java.util.List;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Profiles that nobody has confirmed for long.
///
/// @param steps when people are asked, in words
public record StalePage(
        Frame frame,
        String steps,
        List<Option> months,
        List<Option> countries,
        List<Option> kinds,
        List<Option> members,
        List<Item> items) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One choice of a filter.
    public record Option(String value, String label, boolean chosen) {}

    public record Item(Link organisation, List<String> facts) {}
}
