package org.mistok.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A request that cannot be answered as it was made: the caller's mistake. Becomes a problem document in the caller's
/// language. The only exception that carries an HTTP status.
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Flaw> flaws;
    private final transient List<String> known;
    private final transient Map<String, String> headers = new TreeMap<>();

    private RequestRefused(
            HttpStatus status, String code, List<Object> arguments, List<Flaw> flaws, List<String> known) {
        super(code + " " + flaws, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.flaws = List.copyOf(flaws);
        this.known = List.copyOf(known);
    }

    /// A problem that is not about single fields.
    ///
    /// @param code the texts are `problem.<code>.title` and `problem.<code>.detail`
    public static RequestRefused of(HttpStatus status, String code, Object... arguments) {
        return new RequestRefused(status, code, Arrays.asList(arguments), List.of(), List.of());
    }

    /// Query parameters that make no sense.
    public static RequestRefused parameters(List<Flaw> flaws) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, "parameters", List.of(), flaws, List.of());
    }

    /// Query parameters that do not exist here.
    public static RequestRefused unknownParameters(List<Flaw> flaws, List<String> known) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, "unknown-parameter", List.of(), flaws, known);
    }

    /// A body that is not JSON, or not of the shape asked for.
    public static RequestRefused body(Flaw flaw, List<String> known) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, "body", List.of(), List.of(flaw), known);
    }

    /// A body of the right shape whose content cannot be accepted.
    public static RequestRefused content(List<Flaw> flaws) {
        return new RequestRefused(HttpStatus.UNPROCESSABLE_ENTITY, "content", List.of(), flaws, List.of());
    }

    /// A wish about accounts that cannot be granted.
    static RequestRefused account(HttpStatus status, String code, Flaw flaw) {
        return new RequestRefused(status, code, List.of(), List.of(flaw), List.of());
    }

    /// A step that is not possible from where things stand.
    ///
    /// @param possible the steps that are
    static RequestRefused step(Flaw flaw, List<String> possible) {
        return new RequestRefused(HttpStatus.CONFLICT, "conflict", List.of(), List.of(flaw), possible);
    }

    /// Something that is not possible as things stand.
    ///
    /// @param flaws what stands in the way
    /// @param possible actions that are possible now
    public static RequestRefused conflict(String code, List<Flaw> flaws, List<String> possible, Object... arguments) {
        return new RequestRefused(HttpStatus.CONFLICT, code, Arrays.asList(arguments), flaws, possible);
    }

    /// Too many failed attempts to sign in.
    public static RequestRefused tooManyAttempts(Duration retryAfter) {
        long seconds = retryAfter.toSeconds() + 1;
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", (seconds + 59) / 60)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public static RequestRefused unknownOrganisation(String code) {
        return of(HttpStatus.NOT_FOUND, "unknown-organisation", Flaw.shown(code));
    }

    /// Has the answer carry one more header.
    RequestRefused withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Headers of the answer.
    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public List<String> known() {
        return known;
    }
}
