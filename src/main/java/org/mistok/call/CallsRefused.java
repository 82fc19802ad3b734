package org.mistok.call;

import java.nio.file.Path;
import java.util.List;

/// Files of calls that cannot be used; the message names everything that is wrong.
public final class CallsRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    CallsRefused(Path directory, List<String> findings) {
        super(directory + ":\n" + String.join("\n", findings));
    }
}
