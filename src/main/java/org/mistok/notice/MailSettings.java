package org.mistok.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/// How mails go out, from the settings `mistok.mail.*`.
///
/// @param host of the mail server; empty when there is none, and mails wait
/// @param security `starttls`, which is demanded and not only tried, `tls` from the first byte, or `none`
/// @param username empty for a server that lets us in without
/// @param from the sender's address, where bounces come back to
@ConfigurationProperties("mistok.mail")
public record MailSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "starttls") String security,
        @Bindable(defaultValue = "") String username,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "mistok@localhost") String from) {

    private static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    public MailSettings {
        if (!SECURITIES.contains(security)) {
            throw new IllegalArgumentException(
                    "mistok.mail.security is '" + security + "'; expected is one of " + SECURITIES);
        }
    }

    public boolean hasServer() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
