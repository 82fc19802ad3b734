package org.mistok.http;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Prefer: wait=N` (RFC 7240): how long a writer is willing to wait until the change can be found. Anything else in
/// the header is ignored, as the RFC asks.
public final class WaitPreference {
    /// Nobody waits longer than this, whatever they prefer.
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=$|[,;])");

    private WaitPreference() {}

    /// The wish, at most [#LONGEST]; zero when there is none.
    public static Duration of(HttpRequest<?> request) {
        Matcher matcher = WAIT.matcher(String.join(",", request.getHeaders().getAll("Prefer")));
        if (!matcher.find()) {
            return Duration.ZERO;
        }
        Duration wish = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }

    /// What `Preference-Applied` says of a wish that was honoured.
    public static String applied(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
