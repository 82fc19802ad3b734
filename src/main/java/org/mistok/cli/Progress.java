package org.mistok.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Tells the person at the terminal what is going on: one line a step, with its duration.
public final class Progress {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /// Says nothing.
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /// As [#step(String, Callable)], for a step without a result.
    void step(String what, Shutdown.Step step) throws Exception {
        step(what, () -> {
            step.run();
            return true;
        });
    }

    /// Prints `what ... 1.4 s` around the step. A failure of the step passes through.
    <T> T step(String what, Callable<T> step) throws Exception {
        out.print(what + " ... ");
        out.flush();
        long startedAt = System.nanoTime();
        boolean done = false;
        try {
            T result = step.call();
            done = true;
            return result;
        } finally {
            double seconds = (System.nanoTime() - startedAt) / NANOSECONDS_PER_SECOND;
            out.println(String.format(Locale.ROOT, done ? "%.1f s" : "failed after %.1f s", seconds));
        }
    }

    void say(String line) {
        out.println(line);
    }
}
