package org.mistok.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// The mailbox that mails come back to, read by IMAP, from the settings `mistok.bounces.*`.
///
/// @param host of the IMAP server; empty when nobody reads bounces
/// @param tls whether to speak TLS from the first byte
@ConfigurationProperties("mistok.bounces")
public record BounceSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "993") int port,
        @Bindable(defaultValue = "true") boolean tls,
        @Bindable(defaultValue = "") String username,
        @Bindable(defaultValue = "") String password) {

    public boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "BounceSettings[" + host + ":" + port + "]";
    }
}
