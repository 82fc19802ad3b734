package org.mistok.pages.account;

import java.util.List;
import org.mistok.pages.Frame;

/// What is kept of the person who is signed in.
public record DataPage(Frame frame, List<Kind> kinds) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One kind of data.
    ///
    /// @param count how many things of it are kept
    public record Kind(String title, String why, String howLong, int count) {}
}
