package org.mistok.pages;

import java.util.List;

/// Something went wrong. Whatever the reader had typed into the search is still there.
public record ErrorPage(Frame frame, String text, List<String> details, String typed) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
