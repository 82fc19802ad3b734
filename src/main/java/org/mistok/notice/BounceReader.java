package org.mistok.notice;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the mailbox that mails come back to, and marks those that did with the reason. Reports are deleted there once
/// read; other mails are left alone.
@Singleton
public class BounceReader {
    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);
    private static final String PATIENCE_MILLIS = "20000";

    private final BounceSettings settings;
    private final MailRows rows;

    BounceReader(BounceSettings settings, MailRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "${mistok.bounces.every:5m}")
    void work() {
        if (!settings.isOn()) {
            return;
        }
        try {
            read();
        } catch (MessagingException | IOException failure) {
            LOG.warn("The mailbox of bounces cannot be read: {}", failure.getMessage());
        }
    }

    /// @return how many mails were marked
    int read() throws MessagingException, IOException {
        try (Store store = Session.getInstance(properties()).getStore()) {
            store.connect(settings.username(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                int marked = 0;
                for (Message message : inbox.getMessages()) {
                    marked += mark(message);
                }
                return marked;
            }
        }
    }

    private int mark(Message message) throws MessagingException, IOException {
        DeliveryReport report = DeliveryReport.find(message);
        if (report == null) {
            return 0;
        }
        int marked = rows.bounce(report.messageId(), report.reason());
        message.setFlag(Flags.Flag.DELETED, true);
        return marked;
    }

    private Properties properties() {
        String protocol = settings.tls() ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + "host", settings.host());
        properties.setProperty(prefix + "port", Integer.toString(settings.port()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        return properties;
    }
}
