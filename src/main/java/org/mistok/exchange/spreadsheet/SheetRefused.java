package org.mistok.exchange.spreadsheet;

import java.util.Arrays;
import java.util.List;

/// A spreadsheet that cannot be read as a list of organisations at all. Rendered in the reader's language from `code`
/// and
/// `arguments`, under the key `imports.sheet.<code>`.
public final class SheetRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    SheetRefused(String code, Object... arguments) {
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
