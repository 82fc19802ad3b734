package org.mistok.leak;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What of an answer's text lasts from run to run, and what of it is secret.
final class Words {
    private static final Pattern SECRET = Pattern.compile(Secrets.MARK + "[a-z]+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    /// The same in words.
    private static final Pattern TIME = Pattern.compile("<time [^>]*>[^<]*</time>");

    private static final Pattern TOKEN = Pattern.compile("(\"token\":\"|mistok-session=)[^\";]+");
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1(?::|%3A)\\d+");
    /// Of a feed, whose moments are in it.
    private static final Pattern DATED = Pattern.compile("etag: \"d[0-9a-f]+\"|last-modified: .*|expires: .*");
    /// When a session began, as the page of the account tells it.
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2} UTC");
    private static final Pattern EXPIRES = Pattern.compile("Expires=[^;]+");

    private Words() {}

    /// The text without moments, ports and tokens.
    static String lasting(String text) {
        String anywhere = PORT.matcher(DATED.matcher(text).replaceAll("…")).replaceAll("…");
        String undated = MOMENT.matcher(TIME.matcher(anywhere).replaceAll("…")).replaceAll("…");
        String timeless = CLOCK.matcher(undated).replaceAll("…");
        return EXPIRES.matcher(TOKEN.matcher(timeless).replaceAll("$1…")).replaceAll("Expires=…");
    }

    /// The secret words in a text, in the order of the alphabet.
    static String secret(String text) {
        return SECRET.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
