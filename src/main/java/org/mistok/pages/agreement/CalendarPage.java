package org.mistok.pages.agreement;

import org.mistok.pages.Frame;

/// The new address of an organisation's calendar, shown once.
public record CalendarPage(Frame frame, String address) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
