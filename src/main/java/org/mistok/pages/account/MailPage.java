package org.mistok.pages.account;

import java.util.List;
import org.mistok.notice.Mail;
import org.mistok.pages.Frame;

/// The mails that the demo would have sent.
public record MailPage(Frame frame, List<Mail> mails) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }
}
