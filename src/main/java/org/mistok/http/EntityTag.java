package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.place.RegisterCode;

/// A strong `ETag` (RFC 9110): the version, and how much of it was shown, because two viewers of the same version may
/// get different answers. Written `"12.public"`.
public record EntityTag(long version, Audience shown) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\\.[a-z]{1,12}\"");

    /// The tag of an organisation's version as this viewer sees it.
    public static EntityTag of(long version, RegisterCode owner, Viewer viewer) {
        Audience narrowest = Audience.PUBLIC;
        for (Audience audience : Audience.values()) {
            narrowest = viewer.sees(audience, owner) ? audience : narrowest;
        }
        return new EntityTag(version, narrowest);
    }

    /// The tag of a version that its owners see whole, and others in part.
    public static EntityTag of(long version, boolean whole) {
        return new EntityTag(version, whole ? Audience.OWNER : Audience.PUBLIC);
    }

    /// Whether the caller already holds what this tag names (`If-None-Match`).
    public boolean isHeldBy(HttpRequest<?> request) {
        String header = joined(request, HttpHeaders.IF_NONE_MATCH);
        if (header == null) {
            return false;
        }
        return parts(header).stream()
                .map(part -> part.startsWith("W/") ? part.substring(2) : part)
                .anyMatch(part -> part.equals("*") || part.equals(toString()));
    }

    /// The version that the caller means to change (`If-Match`). How much of it the caller was shown does not
    /// matter.
    ///
    /// @param current what `*` stands for
    /// @throws RequestRefused 428 without the header, 412 when it does not name the current version
    public static void requireMatch(HttpRequest<?> request, EntityTag current) {
        String header = joined(request, HttpHeaders.IF_MATCH);
        if (header == null) {
            throw RequestRefused.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", current.toString());
        }
        if (parts(header).stream().noneMatch(part -> part.equals("*") || names(part, current.version))) {
            throw stale(Flaw.shown(header), current);
        }
    }

    /// Somebody else has changed the thing since the caller read it.
    public static RequestRefused stale(String came, EntityTag current) {
        return RequestRefused.of(HttpStatus.PRECONDITION_FAILED, "stale", came, current.toString());
    }

    private static boolean names(String tag, long version) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == version;
    }

    private static @Nullable String joined(HttpRequest<?> request, String name) {
        List<String> values = request.getHeaders().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    private static List<String> parts(String header) {
        return List.of(header.split(",", -1)).stream().map(String::strip).toList();
    }

    @Override
    public String toString() {
        return "\"" + version + "." + shown.code() + "\"";
    }
}
