package org.mistok.exchange.register;

import java.util.Arrays;
import java.util.List;

/// A file that cannot be imported as a whole. Rendered in the reader's language from `code` and `arguments`, under the
/// key `imports.refused.<code>`.
public final class ImportRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    ImportRefused(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
