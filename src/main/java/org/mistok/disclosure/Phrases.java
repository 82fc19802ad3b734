package org.mistok.disclosure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ways in which the same thing is written. Letters of all scripts are letters; upper and lower case are the same
/// unless a way says otherwise with `(?-i:...)`.
record Phrases(List<Pattern> ways) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    static Phrases of(String... ways) {
        return new Phrases(
                Stream.of(ways).map(way -> Pattern.compile(way, FLAGS)).toList());
    }

    /// The first words that are written in one of these ways.
    @Nullable
    Finding first(Concern concern, String text) {
        for (Pattern way : ways) {
            Matcher matcher = way.matcher(text);
            if (matcher.find()) {
                return new Finding(concern, matcher.group().strip());
            }
        }
        return null;
    }
}
