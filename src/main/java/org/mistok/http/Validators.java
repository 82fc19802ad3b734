package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/// By what the holder of a document learns that there is nothing newer (RFC 9110): a strong `ETag` over its bytes, and
/// the moment of its last change.
///
/// @param tag in quotes
/// @param changed whole seconds
public record Validators(String tag, Instant changed) {
    private static final int TAG_BYTES = 12;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public static Validators of(byte[] document, Instant changed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            byte[] start = new byte[TAG_BYTES];
            ByteBuffer.wrap(digest).get(start);
            return new Validators(
                    "\"d" + HexFormat.of().formatHex(start) + "\"", changed.truncatedTo(ChronoUnit.SECONDS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /// Whether the caller holds this very document; the tag decides where the caller sends one.
    public boolean areHeldBy(HttpRequest<?> request) {
        String tags = String.join(",", request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH));
        if (!tags.isBlank()) {
            return tags.strip().equals("*") || tags.contains(tag);
        }
        String since = request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && isNotBefore(since);
    }

    /// A date that nobody can read counts as none.
    private boolean isNotBefore(String since) {
        try {
            Instant held = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !held.isBefore(changed);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    public <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(changed));
    }
}
