package org.mistok.account;

import org.mistok.organisation.Refusal;

/// What came of a wish.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /// Nothing was changed.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// @param code the suffix of the text's key, `refusal.<code>`
    static <T> Outcome<T> refused(String field, String code, Object... arguments) {
        return new Refused<>(refusal(field, code, arguments));
    }

    static Refusal refusal(String field, String code, Object... arguments) {
        return new Refusal(
                field,
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
