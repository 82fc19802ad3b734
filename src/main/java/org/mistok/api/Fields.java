package org.mistok.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;

/// Fields of a body that must be there.
final class Fields {
    private Fields() {}

    /// @param expected an example of what belongs there
    /// @throws RequestRefused when the field is absent or empty
    static String text(String field, @Nullable String came, String expected) {
        if (came == null || came.isBlank()) {
            throw RequestRefused.content(List.of(Flaw.of(field, "body.missing", expected)));
        }
        return came;
    }

    static RequestRefused choice(String field, String came, List<String> choices) {
        return RequestRefused.content(
                List.of(Flaw.of(field, "parameter.choice", Flaw.shown(came), String.join(", ", choices))
                        .maybe(came, choices)));
    }

    static RequestRefused notACode(String field, String came) {
        return RequestRefused.content(List.of(Flaw.of(field, "body.register-code", Flaw.shown(came))));
    }
}
