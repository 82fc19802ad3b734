package org.mistok.http;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The query parameters of one request, read strictly: everything wrong is collected, so that a caller hears of all
/// of it at once. A parameter without a value counts as not given, because empty form fields send such.
///
/// Read what you need, then call [#refuseIfFlawed()]; until then, values that could not be read are the fallback.
public final class Parameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,15})?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\uFFFD]");

    private static final int LONGEST_WORD = 100;

    private final HttpRequest<?> request;
    private final List<Flaw> flaws = new ArrayList<>();

    private Parameters(HttpRequest<?> request) {
        this.request = request;
    }

    public static Parameters of(HttpRequest<?> request) {
        return new Parameters(request);
    }

    /// Free text, stripped; null when not given.
    ///
    /// @param longest in characters
    public @Nullable String text(String name, int longest) {
        String value = single(name);
        if (value == null || isAcceptable(name, value, longest)) {
            return value;
        }
        return null;
    }

    /// A whole number, or `fallback`, which may be null, when not given.
    public @Nullable Integer wholeNumber(String name, @Nullable Integer fallback, int smallest, int largest) {
        String value = single(name);
        if (value == null) {
            return fallback;
        }
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            return flawed(name, "parameter.whole-number", fallback, Flaw.shown(value), smallest, largest);
        }
        long number = Long.parseLong(value);
        if (number < smallest || number > largest) {
            return flawed(name, "parameter.range", fallback, number, smallest, largest);
        }
        return (int) number;
    }

    public @Nullable Double decimal(String name) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        Double number = decimalIn(value);
        return number == null ? flawed(name, "parameter.number", null, Flaw.shown(value)) : number;
    }

    /// The text as a decimal number with a point, or null when it is none.
    static @Nullable Double decimalIn(String text) {
        return DECIMAL.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /// `true` or `false`; null when not given.
    public @Nullable Boolean flag(String name) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> flawed(name, "parameter.choice", null, Flaw.shown(value), "true, false");
        };
    }

    /// One of a few words, or `fallback`, which may be null, when not given.
    public <T> @Nullable T choice(String name, List<T> choices, Function<T, String> code, @Nullable T fallback) {
        String value = single(name);
        return value == null ? fallback : chosen(name, value, choices, code);
    }

    /// Any of a few words, comma-separated or repeated; empty when not given.
    public <T> Set<T> choices(String name, List<T> choices, Function<T, String> code) {
        Set<T> chosen = new LinkedHashSet<>();
        for (String value : list(name)) {
            T choice = chosen(name, value, choices, code);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    /// The parts of a comma-separated or repeated parameter; empty when not given.
    public Set<String> list(String name) {
        Set<String> parts = new LinkedHashSet<>();
        for (String value : request.getParameters().getAll(name)) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank() && isAcceptable(name, part, LONGEST_WORD)) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    /// Notes something wrong that the caller of this method found.
    public void add(Flaw flaw) {
        flaws.add(flaw);
    }

    /// What was wrong with what has been read so far.
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /// Refuses the request when anything read so far was wrong.
    ///
    /// @throws RequestRefused then
    public void refuseIfFlawed() {
        if (!flaws.isEmpty()) {
            throw RequestRefused.parameters(flaws);
        }
    }

    private <T> @Nullable T chosen(String name, String value, List<T> choices, Function<T, String> code) {
        for (T choice : choices) {
            if (code.apply(choice).equals(value)) {
                return choice;
            }
        }
        List<String> codes = choices.stream().map(code).toList();
        add(Flaw.of(name, "parameter.choice", Flaw.shown(value), String.join(", ", codes))
                .maybe(value, codes));
        return null;
    }

    /// The value of a parameter that makes sense only once; null when not given or blank.
    public @Nullable String single(String name) {
        List<String> values = request.getParameters().getAll(name);
        if (values.size() > 1) {
            add(Flaw.of(name, "parameter.repeated", values.size()));
        }
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    private boolean isAcceptable(String name, String value, int longest) {
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            add(Flaw.of(name, "parameter.too-long", length, longest));
            return false;
        }
        if (INVISIBLE.matcher(value).find()) {
            add(Flaw.of(name, "parameter.control-characters", Flaw.shown(value)));
            return false;
        }
        return true;
    }

    private <T extends @Nullable Object> T flawed(String name, String key, T fallback, Object... arguments) {
        add(Flaw.of(name, key, arguments));
        return fallback;
    }
}
