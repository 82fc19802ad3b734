package org.mistok.cli;

/// What the shell sees: 0 done, 2 used wrongly (option or setting), 1 anything else.
final class ExitStatus {
    static final int FAILED = 1;
    static final int USAGE = 2;

    private ExitStatus() {}
}
