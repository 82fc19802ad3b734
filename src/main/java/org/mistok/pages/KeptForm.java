package org.mistok.pages;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody sent with a form when the session had ended meanwhile. It goes back to the browser, in a form that
/// sends the same again; nothing of it is kept here. So it survives every way to sign in, in however many steps.
///
/// @param action the address that the form was sent to
public record KeptForm(String action, List<Field> fields) {
    private static final int LONG = 40;

    /// @param name as in the form; a name can come more than once
    public record Field(String name, String value) {}

    /// Null when the request sent no form of ours.
    static @Nullable KeptForm find(HttpRequest<?> request) {
        boolean form = request.getMethod() == HttpMethod.POST
                && request.getContentType()
                        .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                        .isPresent();
        Map<String, Object> sent = form
                ? request.getBody(Argument.mapOf(String.class, Object.class)).orElse(null)
                : null;
        return sent == null || sent.isEmpty()
                ? null
                : new KeptForm(request.getUri().toString(), fields(sent));
    }

    private static List<Field> fields(Map<String, Object> sent) {
        List<Field> fields = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (!isSecret(name)) {
                values(value).forEach(one -> fields.add(new Field(name, one.toString())));
            }
        });
        return fields;
    }

    private static Collection<?> values(Object value) {
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    /// A password does not go back into a page.
    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    /// What took long to write: shown, so that it can also be copied.
    public List<String> longTexts() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.length() >= LONG)
                .toList();
    }
}
