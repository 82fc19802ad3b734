package org.mistok.pages;

/// The session has ended, but what was typed has not gone.
public record KeptPage(Frame frame, KeptForm form) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
