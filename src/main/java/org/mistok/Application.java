package org.mistok;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.mistok.cli.MistokCommand;

/// Where the process begins.
public final class Application {

    /// Lucene recommends a vector module that it can do well without here, on every start. Kept, or the setting is
    /// lost
    /// with the garbage.
    private static final Logger VECTOR_ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Application() {}

    /// Ends the process with the exit status of the command.
    public static void main(String[] args) {
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        System.exit(MistokCommand.execute(args));
    }
}
