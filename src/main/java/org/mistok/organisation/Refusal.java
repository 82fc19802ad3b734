package org.mistok.organisation;

import java.util.List;

/// Why a value cannot be taken. Rendered in the reader's language from `code` and `arguments`; see [ProfileRules] for
/// the codes.
///
/// @param field the path in the profile: `needs[2].area`, counted from 0
/// @param code what is wrong, as the suffix of a message key: `area-unknown`
/// @param arguments for the message, in its order: usually what came, then what was expected
public record Refusal(String field, String code, List<String> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(String field, String code, Object... arguments) {
        return new Refusal(
                field,
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
