package org.mistok.pages;

import java.util.List;

/// The start page: three doors, one for each kind of party.
public record StartPage(Frame frame, long hromadas, long municipalities, long diaspora, List<Door> doors) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// One door.
    ///
    /// @param code the kind it is for
    /// @param address the list of all of that kind
    public record Door(
            String code, String title, String text, String label, String button, String all, String address) {}
}
