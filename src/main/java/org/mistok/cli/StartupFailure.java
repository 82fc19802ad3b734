package org.mistok.cli;

import org.jspecify.annotations.Nullable;

/// The operator can mend this: the message says what was expected, what was found and what to do. No stack trace is
/// shown.
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    public StartupFailure(String message) {
        this(message, ExitStatus.FAILED, null);
    }

    public StartupFailure(String message, @Nullable Throwable cause) {
        this(message, ExitStatus.FAILED, cause);
    }

    private StartupFailure(String message, int exitStatus, @Nullable Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    /// A setting or an option is missing or wrong.
    static StartupFailure usage(String message) {
        return new StartupFailure(message, ExitStatus.USAGE, null);
    }

    int exitStatus() {
        return exitStatus;
    }
}
