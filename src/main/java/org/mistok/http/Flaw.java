package org.mistok.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.mistok.http.ProblemDetail.FieldError;

/// One thing wrong with a request, before it is put into words.
///
/// @param field the query parameter, header or path into the body
/// @param key the text in the bundles, for instance `parameter.choice`
/// @param arguments fill the text; texts among them come from outside only through [#shown(String)]
/// @param maybe what was probably meant, appended as a hint; empty when there is no guess
public record Flaw(String field, String key, List<Object> arguments, String maybe) {

    private static final int LONGEST_SHOWN = 60;

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(field, key, Arrays.asList(arguments), "");
    }

    /// The same with a hint at the one of `candidates` that resembles what came, if any does.
    public Flaw maybe(String came, Collection<String> candidates) {
        return new Flaw(field, key, arguments, Nearest.to(came, candidates));
    }

    /// The same with what was meant, for certain; nothing changes when that is empty.
    public Flaw meaning(String meant) {
        return new Flaw(field, key, arguments, meant);
    }

    /// In the language of the texts.
    public FieldError in(Messages messages) {
        String text = messages.text(key, arguments.toArray());
        return new FieldError(field, maybe.isEmpty() ? text : text + " " + messages.text("parameter.maybe", maybe));
    }

    /// What came, fit to be repeated in a message: cut to a readable length, invisible characters made visible.
    public static String shown(String came) {
        String cut = came.codePointCount(0, came.length()) <= LONGEST_SHOWN
                ? came
                : came.substring(0, came.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
    }
}
