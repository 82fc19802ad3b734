package org.mistok;

import org.mistok.cli.MistokCommand;

/// Where the process begins.
public final class Application {
    private Application() {}

    /// Ends the process with the exit status of the command.
    public static void main(String[] args) {
        System.exit(MistokCommand.execute(args));
    }
}
