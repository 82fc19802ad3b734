package org.mistok.notice;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails to the mail server of the settings, by SMTP.
@Singleton
class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PERMANENT = 500;
    private static final int NOT_SIGNED_IN = 530;

    private final MailSettings settings;
    private final Session session;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    Delivery send(MailRow mail) {
        MimeMessage message;
        try {
            message = message(mail);
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            return new Delivery.Refused(reason(impossible));
        }
        try {
            Transport transport = session.getTransport();
            connect(transport);
            Delivery delivery = hand(transport, message);
            closeQuietly(transport);
            return delivery;
        } catch (MessagingException unreachable) {
            return new Delivery.Down(reason(unreachable));
        }
    }

    /// The server has answered already: what goes wrong now must not change that.
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException late) {
            LOG.debug("The connection to the mail server did not close.", late);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.username().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.username(), settings.password());
        }
    }

    private static Delivery hand(Transport transport, MimeMessage message) {
        try {
            Address[] recipients = Objects.requireNonNull(message.getAllRecipients());
            transport.sendMessage(message, recipients);
            return new Delivery.Sent();
        } catch (MessagingException failed) {
            return verdict(failed);
        }
    }

    /// What the server said of the recipient or the text decides: 5xx is for good, 4xx for now. What it says of us,
    /// the
    /// sender, is for the operator to mend.
    private static Delivery verdict(MessagingException failed) {
        Exception cause = failed;
        while (cause instanceof MessagingException next) {
            switch (next) {
                case SMTPAddressFailedException address -> {
                    return verdict(address.getReturnCode(), address);
                }
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Down(reason(sender));
                }
                case SMTPSendFailedException send
                when send.getNextException() == null -> {
                    return verdict(send.getReturnCode(), send);
                }
                default -> cause = next.getNextException();
            }
        }
        return new Delivery.Later(reason(failed));
    }

    private static Delivery verdict(int code, MessagingException answer) {
        if (code == NOT_SIGNED_IN) {
            return new Delivery.Down(reason(answer));
        }
        return code >= PERMANENT ? new Delivery.Refused(reason(answer)) : new Delivery.Later(reason(answer));
    }

    private MimeMessage message(MailRow mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered(session, "<" + mail.messageId() + "@" + domain() + ">");
        message.setFrom(new InternetAddress(settings.from(), "Mistok"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static String reason(Exception failure) {
        String text = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }

    private static Properties properties(MailSettings settings) {
        String protocol = settings.security().equals("tls") ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", settings.host());
        properties.setProperty(prefix + "port", Integer.toString(settings.port()));
        properties.setProperty(
                prefix + "auth", Boolean.toString(!settings.username().isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(
                prefix + "starttls.enable", Boolean.toString(settings.security().equals("starttls")));
        properties.setProperty(
                prefix + "starttls.required",
                Boolean.toString(settings.security().equals("starttls")));
        return properties;
    }

    /// A message that keeps the number it has in the outbox, so that one that comes twice can be known as one.
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
