package org.mistok.notice;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server reports of a mail of ours (RFC 3464).
///
/// @param messageId the number that the mail has in the outbox
/// @param reason in the words of the server that did not take it
record DeliveryReport(String messageId, String reason) {
    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern OURS =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed");
    private static final Pattern REASON =
            Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[a-z0-9-]+;)?\\s*(.+(?:\\R[ \\t].+)*)");

    /// The report in a message; null when it is none, or none of a failure for good.
    static @Nullable DeliveryReport find(Part message) throws MessagingException, IOException {
        StringBuilder status = new StringBuilder();
        StringBuilder returned = new StringBuilder();
        collect(message, status, returned);
        Matcher number = OURS.matcher(returned);
        if (!FAILED.matcher(status).find() || !number.find()) {
            return null;
        }
        Matcher reason = REASON.matcher(status);
        String words = reason.find() ? reason.group(1) : "The mail came back.";
        return new DeliveryReport(number.group(1), words.replaceAll("\\s+", " ").strip());
    }

    private static void collect(Part part, StringBuilder status, StringBuilder returned)
            throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            status.append(text(part));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            returned.append(text(part));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart next = parts.getBodyPart(i);
                collect(next, status, returned);
            }
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
